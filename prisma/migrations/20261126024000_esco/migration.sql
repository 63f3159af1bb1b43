-- CreateTable
CREATE TABLE "esco_concept" (
    "uri" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "skill_type" TEXT,
    "reuse_level" TEXT,
    "isco_code" TEXT,
    "esco_version" TEXT NOT NULL,

    CONSTRAINT "esco_concept_pkey" PRIMARY KEY ("uri")
);

-- CreateTable
CREATE TABLE "esco_label" (
    "language" TEXT NOT NULL,
    "uri" TEXT NOT NULL,
    "preferred" TEXT NOT NULL,
    "alternatives" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "description" TEXT,

    CONSTRAINT "esco_label_pkey" PRIMARY KEY ("language","uri")
);

-- CreateTable
CREATE TABLE "esco_term" (
    "language" TEXT NOT NULL,
    "uri" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "also" TEXT,

    CONSTRAINT "esco_term_pkey" PRIMARY KEY ("language","uri","text")
);

-- CreateTable
CREATE TABLE "isco_group" (
    "language" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "label" TEXT NOT NULL,

    CONSTRAINT "isco_group_pkey" PRIMARY KEY ("language","code")
);

-- CreateIndex
CREATE INDEX "esco_label_uri_idx" ON "esco_label"("uri");

-- CreateIndex
CREATE INDEX "esco_term_kind_language_text_idx" ON "esco_term"("kind", "language", "text" text_pattern_ops);

-- AddForeignKey
ALTER TABLE "esco_label" ADD CONSTRAINT "esco_label_uri_fkey" FOREIGN KEY ("uri") REFERENCES "esco_concept"("uri") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "esco_term" ADD CONSTRAINT "esco_term_language_uri_fkey" FOREIGN KEY ("language", "uri") REFERENCES "esco_label"("language", "uri") ON DELETE CASCADE ON UPDATE CASCADE;

alter table esco_concept
  add constraint esco_concept_kind check (kind in ('skill', 'occupation')),
  add constraint esco_concept_skill_type check (skill_type in ('skill/competence', 'knowledge')),
  add constraint esco_concept_reuse_level
    check (reuse_level in ('transversal', 'cross-sector', 'sector-specific', 'occupation-specific')),
  add constraint esco_concept_isco check (isco_code ~ '^\d{4}$');

alter table isco_group add constraint isco_group_code check (code ~ '^\d{1,4}$');

/* The beginnings of words inside a label, and labels that are spelt alike. */
create index esco_term_words_idx on esco_term using gin ((' ' || text) gin_trgm_ops);

/* Words to search for or in: plain, with spaces for punctuation. */
create function sec.words(value text) returns text
language sql immutable parallel safe set search_path = pg_catalog as $$
  select btrim(regexp_replace(sec.plain(value), '[[:punct:][:space:]]+', ' ', 'g'))
$$;
revoke execute on function sec.words(text) from public;
grant execute on function sec.words(text) to itinera_app;

/* Published by the Commission and about nobody: no wall, and nothing that serves can change it. */
grant select on esco_concept, esco_label, esco_term, isco_group to itinera_app;

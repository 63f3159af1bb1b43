const types = { occupation: "Occupation", skill: "KnowledgeSkillCompetence", group: "ISCOGroup" }
const addresses = {
  occupation: /^http:\/\/data\.europa\.eu\/esco\/occupation\/[\w.-]+$/,
  skill: /^http:\/\/data\.europa\.eu\/esco\/skill\/[\w.-]+$/,
  group: /^http:\/\/data\.europa\.eu\/esco\/isco\/C\d{1,4}$/,
}
const skillTypes = ["skill/competence", "knowledge"]
const reuseLevels = ["transversal", "cross-sector", "sector-specific", "occupation-specific"]

/** A row of occupations or skills, or a refusal of it. */
export function conceptOf(record, kind, refuse) {
  checkAddress(record, kind, refuse)
  const preferred = label(record.preferredLabel)
  const alternatives = (record.altLabels ?? "").split("\n").map(label)
  checkLetters([preferred, ...alternatives], refuse)
  return {
    uri: record.conceptUri,
    preferred,
    alternatives: [...new Set(alternatives)].filter((other) => other !== "" && other !== preferred),
    description: record.description?.trim() || null,
    ...(kind === "skill" ? skillFacts(record, refuse) : occupationFacts(record, refuse)),
  }
}

/** A row of ISCO's groups, or a refusal of it. */
export function groupOf(record, kind, refuse) {
  checkAddress(record, kind, refuse)
  const { conceptUri: uri, code } = record
  if (!uri.endsWith(`/C${code}`)) refuse(`the code ${code} is not the one in ${uri}.`)
  const preferred = label(record.preferredLabel)
  checkLetters([preferred], refuse)
  return { uri, code, preferred }
}

function checkAddress({ conceptType, conceptUri }, kind, refuse) {
  if (conceptType !== types[kind])
    refuse(`the row is of the type “${conceptType}” and should be ${types[kind]}.`)
  if (!addresses[kind].test(conceptUri)) refuse(`“${conceptUri}” is not the address of a concept of ESCO.`)
}

function skillFacts(record, refuse) {
  // One concept of version 1.0 is both; it counts as what is named first.
  const skillType =
    record.skillType === "" ? null : skillTypes.find((type) => record.skillType.startsWith(type))
  if (skillType === undefined) refuse(`“${record.skillType}” is not a type of skill.`)
  const reuseLevel = record.reuseLevel || null
  if (reuseLevel && !reuseLevels.includes(reuseLevel)) refuse(`“${reuseLevel}” is not a level of reuse.`)
  return { skillType, reuseLevel, isco: null }
}

function occupationFacts({ iscoGroup }, refuse) {
  if (!/^\d{4}$/.test(iscoGroup)) refuse(`“${iscoGroup}” is not a group of ISCO.`)
  return { skillType: null, reuseLevel: null, isco: iscoGroup }
}

/* In version 1.0 some labels still carry the name of their type in quotes, from the sheet they were translated in. */
const strayType = /\s*"(?:skill\/competence|knowledge)"$/

const label = (text = "") => text.replaceAll(/\s+/g, " ").trim().replace(strayType, "")

/* UTF-8 that was read as Latin-1 and saved again, or letters that were lost on such a way. Descriptions of ESCO have some. */
const twiceEncoded = /[ÃÂ][\u0080-\u00BF]|\uFFFD/

function checkLetters(labels, refuse) {
  const broken = labels.find((text) => twiceEncoded.test(text))
  if (broken) refuse(`the letters of “${broken}” are broken. The file was saved in another encoding.`)
}

import type { CivilDate } from "@/lib/platform/dates"
import { type LegalForm, legalForms } from "./schema"

type Named = {
  /** The language the names are in. */
  language: string
  /** When somebody who knows the law there looked at them; nobody has yet. */
  checkedOn: CivilDate | null
  names: Partial<Record<LegalForm, string>>
}

/** As what a woman can be at an employer, in the words of the country's own law. What has no name there is not offered. */
const byCountry: Record<string, Named> = {
  CY: {
    language: "el",
    checkedOn: null,
    names: {
      traineeship: "Πρακτική άσκηση",
      training_contract: "Σύμβαση μαθητείας",
      subsidised: "Επιδοτούμενη απασχόληση",
      volunteering: "Εθελοντισμός",
      employment: "Σύμβαση εργασίας",
    },
  },
  DE: {
    language: "de",
    checkedOn: null,
    names: {
      traineeship: "Praktikum",
      training_contract: "Einstiegsqualifizierung",
      subsidised: "Arbeitsvertrag mit Eingliederungszuschuss",
      volunteering: "Ehrenamt",
      employment: "Arbeitsvertrag",
    },
  },
  ES: {
    language: "es",
    checkedOn: null,
    names: {
      traineeship: "Prácticas no laborales",
      training_contract: "Contrato de formación en alternancia",
      subsidised: "Contrato en empresa de inserción",
      volunteering: "Voluntariado",
      employment: "Contrato de trabajo",
    },
  },
  FR: {
    language: "fr",
    checkedOn: null,
    names: {
      traineeship: "Stage",
      training_contract: "Contrat de professionnalisation",
      subsidised: "Parcours emploi compétences",
      volunteering: "Bénévolat",
      employment: "Contrat de travail",
    },
  },
  IT: {
    language: "it",
    checkedOn: null,
    names: {
      traineeship: "Tirocinio extracurriculare",
      training_contract: "Contratto di apprendistato",
      subsidised: "Borsa lavoro",
      volunteering: "Volontariato",
      employment: "Contratto di lavoro",
    },
  },
  NL: {
    language: "nl",
    checkedOn: null,
    names: {
      traineeship: "Werkervaringsplaats",
      training_contract: "Leerwerkovereenkomst",
      subsidised: "Arbeidsovereenkomst met loonkostensubsidie",
      volunteering: "Vrijwilligerswerk",
      employment: "Arbeidsovereenkomst",
    },
  },
}

export type LocalForm = { form: LegalForm; name: string | null; language: string | null; isChecked: boolean }

/** The forms that a country knows; where nobody has listed them, all five without a name. */
export function legalFormsOf(country: string): LocalForm[] {
  const known = byCountry[country]
  if (!known) return legalForms.map((form) => ({ form, name: null, language: null, isChecked: false }))
  const { names, language, checkedOn } = known
  return legalForms.flatMap((form) => {
    const name = names[form]
    return name === undefined ? [] : [{ form, name, language, isChecked: checkedOn !== null }]
  })
}

export function isLegalIn(country: string, form: LegalForm): boolean {
  return legalFormsOf(country).some((one) => one.form === form)
}

type Name = readonly [written: string, latin: string]
export type Origin = {
  country: string
  language: string
  given: readonly [Name, ...Name[]]
  family: readonly [Name, ...Name[]]
}

const latin = (...names: [string, ...string[]]): readonly [Name, ...Name[]] => {
  const [first, ...rest] = names
  return [[first, first], ...rest.map((name): Name => [name, name])]
}

/** Invented people: common given and family names of where participants come from, combined by chance. */
export const origins: readonly [Origin, ...Origin[]] = [
  {
    country: "SY",
    language: "ar",
    given: [
      ["فاطمة", "Fatima"],
      ["أمينة", "Amina"],
      ["ليلى", "Layla"],
      ["رنا", "Rana"],
      ["هدى", "Huda"],
    ],
    family: [
      ["حداد", "Haddad"],
      ["خليل", "Khalil"],
      ["منصور", "Mansour"],
      ["درويش", "Darwish"],
    ],
  },
  {
    country: "AF",
    language: "fa-AF",
    given: [
      ["مریم", "Maryam"],
      ["زهرا", "Zahra"],
      ["پروین", "Parwin"],
      ["شبنم", "Shabnam"],
    ],
    family: [
      ["رحیمی", "Rahimi"],
      ["احمدی", "Ahmadi"],
      ["نوری", "Noori"],
    ],
  },
  {
    country: "UA",
    language: "uk",
    given: [
      ["Оксана", "Oksana"],
      ["Ірина", "Iryna"],
      ["Наталія", "Nataliia"],
      ["Юлія", "Yuliia"],
    ],
    family: [
      ["Коваленко", "Kovalenko"],
      ["Шевчук", "Shevchuk"],
      ["Бондар", "Bondar"],
      ["Мельник", "Melnyk"],
    ],
  },
  {
    country: "ER",
    language: "ti",
    given: [
      ["ሰላም", "Selam"],
      ["ሂወት", "Hiwet"],
      ["ርግአት", "Rigat"],
    ],
    family: [
      ["ተስፋይ", "Tesfay"],
      ["ገብረመድህን", "Gebremedhin"],
      ["ሃይለ", "Haile"],
    ],
  },
  {
    country: "CO",
    language: "es",
    given: latin("Lucía", "Paola", "Yuliana", "Adriana", "Mónica"),
    family: latin("Restrepo", "Quiñones", "Múnera", "Cárdenas"),
  },
  {
    country: "NG",
    language: "en",
    given: latin("Blessing", "Ngozi", "Amaka", "Funmilayo"),
    family: latin("Okafor", "Adeyemi", "Eze", "Balogun"),
  },
  {
    country: "TR",
    language: "tr",
    given: latin("Ayşe", "Elif", "Zeynep", "Gülay"),
    family: latin("Yılmaz", "Çelik", "Şahin", "Öztürk"),
  },
  {
    country: "SO",
    language: "so",
    given: latin("Hodan", "Ifrah", "Sagal", "Ayaan"),
    family: latin("Warsame", "Jama", "Abdi"),
  },
  {
    country: "PK",
    language: "ur",
    given: [
      ["ثمینہ", "Samina"],
      ["نازیہ", "Nazia"],
      ["عائشہ", "Ayesha"],
    ],
    family: [
      ["قریشی", "Qureshi"],
      ["ملک", "Malik"],
      ["بٹ", "Butt"],
    ],
  },
  {
    country: "BR",
    language: "pt",
    given: latin("Camila", "Thaís", "Jéssica", "Luciana"),
    family: latin("Conceição", "Araújo", "Falcão"),
  },
]

export const childNames = latin(
  "Yusuf",
  "Leila",
  "Amir",
  "Sofía",
  "Danylo",
  "Mira",
  "Samuel",
  "Noa",
  "Ilyas",
  "Hana",
  "Mateo",
  "Zara",
  "Adam",
  "Sara",
)

/** Whoever is around a participant. */
export const relatives: readonly [string, ...string[]] = [
  ...(["Samira", "Pilar", "Halima", "Olena", "Grace", "Yasmin"] as const),
  ...["Omar", "Tesfay", "Marta", "Idris"],
]

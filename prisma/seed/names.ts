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

type House = {
  organisation: string
  country: string
  timezone: string
  locale: string
  coordinator: string
  counsellors: readonly [string, string, string]
  employers: readonly [string, string][]
}

/** The six partners of the demonstration, with their people and the companies near them: all invented. */
export const houses: readonly House[] = [
  {
    organisation: "Casa Ribera",
    country: "ES",
    timezone: "Europe/Madrid",
    locale: "es",
    coordinator: "Carme Soler",
    counsellors: ["Ana Molina", "Jordi Puig", "Nadia Benali"],
    employers: [
      ["Café Solidari", "Joan Roca"],
      ["Forn del Nord", "Emili Vidal"],
      ["Hotel Marina Blava", "Laia Costa"],
      ["Tèxtils Montseny", "Pere Font"],
      ["Residència Els Til·lers", "Rosa Camps"],
      ["Mercat Verd", "Oriol Serra"],
    ],
  },
  {
    organisation: "Haus am Fluss",
    country: "DE",
    timezone: "Europe/Berlin",
    locale: "en",
    coordinator: "Katrin Vogel",
    counsellors: ["Lena Brandt", "Mehmet Aydin", "Sabine Koch"],
    employers: [
      ["Bäckerei Sommer", "Uwe Sommer"],
      ["Pflegehaus Lindenhof", "Petra Lang"],
      ["Gasthof Zur Brücke", "Jens Weber"],
      ["Stadtgärtnerei Main", "Ilse Roth"],
      ["Wäscherei Klar", "Olga Schulz"],
      ["Kita Sonnenblume", "Tim Peters"],
    ],
  },
  {
    organisation: "Limani Centre",
    country: "CY",
    timezone: "Asia/Nicosia",
    locale: "en",
    coordinator: "Eleni Georgiou",
    counsellors: ["Maria Christou", "Andreas Pavlou", "Salma Aziz"],
    employers: [
      ["Old Port Bakery", "Nikos Stavrou"],
      ["Olive Court Hotel", "Despina Loizou"],
      ["Zephyros Care Home", "Christina Nicolaou"],
      ["Green Line Gardens", "Yiannis Savva"],
      ["Levanter Laundry", "Sotiris Kyprianou"],
      ["Harbour Kitchen", "Anna Petrou"],
    ],
  },
  {
    organisation: "Maison du Pont",
    country: "FR",
    timezone: "Europe/Paris",
    locale: "en",
    coordinator: "Claire Fontaine",
    counsellors: ["Sophie Girard", "Karim Haddou", "Élodie Mercier"],
    employers: [
      ["Boulangerie Lepic", "Paul Lepic"],
      ["Crèche Les Lucioles", "Inès Moreau"],
      ["Hôtel du Canal", "Marc Dubois"],
      ["Jardins de l'Est", "Luc Bernard"],
      ["Atelier Couture Rive", "Anne Petit"],
      ["Cantine des Halles", "Rémi Blanc"],
    ],
  },
  {
    organisation: "Casa Ponte",
    country: "IT",
    timezone: "Europe/Rome",
    locale: "en",
    coordinator: "Giulia Ferri",
    counsellors: ["Marta Conti", "Luca Gallo", "Amal Saidi"],
    employers: [
      ["Forno Antico", "Sergio Riva"],
      ["Albergo del Colle", "Paola Greco"],
      ["Casa di Riposo San Rocco", "Elena Fabbri"],
      ["Vivaio Umbro", "Dario Neri"],
      ["Sartoria Bice", "Bice Testa"],
      ["Mensa Centrale", "Ugo Leone"],
    ],
  },
  {
    organisation: "Huis aan de Gracht",
    country: "NL",
    timezone: "Europe/Amsterdam",
    locale: "en",
    coordinator: "Marijke de Boer",
    counsellors: ["Sanne Visser", "Youssef Amrani", "Iris Smit"],
    employers: [
      ["Bakkerij De Molen", "Kees Mulder"],
      ["Zorghuis Oeverpark", "Els Jansen"],
      ["Hotel De Sluis", "Bram Bakker"],
      ["Kwekerij Groenland", "Wim Vos"],
      ["Wasserij Helder", "Lotte Dekker"],
      ["Eetcafé Oost", "Ruben Kok"],
    ],
  },
]

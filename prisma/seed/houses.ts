import type { Trade } from "./companies"

/** A company, whom one speaks with there, and what it does. */
type Company = readonly [name: string, contact: string, trade: Trade]

type House = {
  organisation: string
  country: string
  timezone: string
  locale: string
  coordinator: string
  carer: string
  counsellors: readonly [string, string, string]
  employers: readonly Company[]
}

/** The six partners of the demonstration, with their people and the companies near them: all invented. */
export const houses: readonly House[] = [
  {
    organisation: "Casa Ribera",
    country: "ES",
    timezone: "Europe/Madrid",
    locale: "es",
    coordinator: "Carme Soler",
    carer: "Pilar Ortega",
    counsellors: ["Ana Molina", "Jordi Puig", "Nadia Benali"],
    employers: [
      ["Café Solidari", "Joan Roca", "cafe"],
      ["Forn del Nord", "Emili Vidal", "bakery"],
      ["Hotel Marina Blava", "Laia Costa", "hotel"],
      ["Tèxtils Montseny", "Pere Font", "textiles"],
      ["Residència Els Til·lers", "Rosa Camps", "care"],
      ["Mercat Verd", "Oriol Serra", "market"],
    ],
  },
  {
    organisation: "Haus am Fluss",
    country: "DE",
    timezone: "Europe/Berlin",
    locale: "en",
    coordinator: "Katrin Vogel",
    carer: "Heike Lorenz",
    counsellors: ["Lena Brandt", "Mehmet Aydin", "Sabine Koch"],
    employers: [
      ["Bäckerei Sommer", "Uwe Sommer", "bakery"],
      ["Pflegehaus Lindenhof", "Petra Lang", "care"],
      ["Gasthof Zur Brücke", "Jens Weber", "hotel"],
      ["Stadtgärtnerei Main", "Ilse Roth", "gardens"],
      ["Wäscherei Klar", "Olga Schulz", "laundry"],
      ["Kita Sonnenblume", "Tim Peters", "nursery"],
    ],
  },
  {
    organisation: "Limani Centre",
    country: "CY",
    timezone: "Asia/Nicosia",
    locale: "en",
    coordinator: "Eleni Georgiou",
    carer: "Maro Ioannou",
    counsellors: ["Maria Christou", "Andreas Pavlou", "Salma Aziz"],
    employers: [
      ["Old Port Bakery", "Nikos Stavrou", "bakery"],
      ["Olive Court Hotel", "Despina Loizou", "hotel"],
      ["Zephyros Care Home", "Christina Nicolaou", "care"],
      ["Green Line Gardens", "Yiannis Savva", "gardens"],
      ["Levanter Laundry", "Sotiris Kyprianou", "laundry"],
      ["Harbour Kitchen", "Anna Petrou", "cafe"],
    ],
  },
  {
    organisation: "Maison du Pont",
    country: "FR",
    timezone: "Europe/Paris",
    locale: "en",
    coordinator: "Claire Fontaine",
    carer: "Odile Perrin",
    counsellors: ["Sophie Girard", "Karim Haddou", "Élodie Mercier"],
    employers: [
      ["Boulangerie Lepic", "Paul Lepic", "bakery"],
      ["Crèche Les Lucioles", "Inès Moreau", "nursery"],
      ["Hôtel du Canal", "Marc Dubois", "hotel"],
      ["Jardins de l'Est", "Luc Bernard", "gardens"],
      ["Atelier Couture Rive", "Anne Petit", "textiles"],
      ["Cantine des Halles", "Rémi Blanc", "cafe"],
    ],
  },
  {
    organisation: "Casa Ponte",
    country: "IT",
    timezone: "Europe/Rome",
    locale: "en",
    coordinator: "Giulia Ferri",
    carer: "Teresa Conti",
    counsellors: ["Marta Conti", "Luca Gallo", "Amal Saidi"],
    employers: [
      ["Forno Antico", "Sergio Riva", "bakery"],
      ["Albergo del Colle", "Paola Greco", "hotel"],
      ["Casa di Riposo San Rocco", "Elena Fabbri", "care"],
      ["Vivaio Umbro", "Dario Neri", "gardens"],
      ["Sartoria Bice", "Bice Testa", "textiles"],
      ["Mensa Centrale", "Ugo Leone", "cafe"],
    ],
  },
  {
    organisation: "Huis aan de Gracht",
    country: "NL",
    timezone: "Europe/Amsterdam",
    locale: "en",
    coordinator: "Marijke de Boer",
    carer: "Anneke Visser",
    counsellors: ["Sanne Visser", "Youssef Amrani", "Iris Smit"],
    employers: [
      ["Bakkerij De Molen", "Kees Mulder", "bakery"],
      ["Zorghuis Oeverpark", "Els Jansen", "care"],
      ["Hotel De Sluis", "Bram Bakker", "hotel"],
      ["Kwekerij Groenland", "Wim Vos", "gardens"],
      ["Wasserij Helder", "Lotte Dekker", "laundry"],
      ["Eetcafé Oost", "Ruben Kok", "cafe"],
    ],
  },
]

type House = {
  organisation: string
  country: string
  timezone: string
  locale: string
  coordinator: string
  carer: string
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
    carer: "Pilar Ortega",
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
    carer: "Heike Lorenz",
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
    carer: "Maro Ioannou",
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
    carer: "Odile Perrin",
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
    carer: "Teresa Conti",
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
    carer: "Anneke Visser",
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

/** What companies say of themselves, by their trade. */
export const companies = {
  cafe: {
    facts: {
      activity: "Café and catering",
      sector: "I",
      ownership: "non_profit",
      socialEnterprise: true,
      familyFriendly: ["school_hours", "part_time", "no_nights"],
      accessibility: "Entrance without steps, wide kitchen",
    },
    site: {
      name: "Kitchen",
      town: "Centre",
      transport: "Bus 12, stop Market",
      transportMinutes: "18",
      stepFree: true,
    },
    visit: "Showed us the kitchen and the bar. They like to explain by doing, and have hosted before.",
    places: { perMonth: "3", shadowing: "3", workExperience: "1" },
  },
  bakery: {
    facts: {
      activity: "Bakery",
      sector: "C",
      ownership: "private",
      familyFriendly: ["part_time"],
      accessibility: "Two steps at the entrance",
    },
    site: { name: "Bakery", town: "North", transport: "Tram 4, last stop", transportMinutes: "25" },
    visit: "Work begins at six; in the shop at nine. The shop is what suits mothers of small children.",
    places: { perMonth: "2", shadowing: "2", workExperience: "1" },
  },
  hotel: {
    facts: {
      activity: "Hotel",
      sector: "I",
      ownership: "private",
      familyFriendly: ["flexible_start", "no_weekends", "returners"],
    },
    site: {
      name: "House by the harbour",
      town: "Harbour",
      transport: "Bus 3",
      transportMinutes: "22",
      stepFree: true,
    },
    visit: "The housekeeper would host two women at a time, from nine to one.",
    places: { perMonth: "4", shadowing: "4", workExperience: "2" },
  },
  textiles: {
    facts: {
      activity: "Textiles and repairs",
      sector: "C",
      ownership: "private",
      familyFriendly: ["school_hours"],
    },
    site: { name: "Workshop", town: "East", transport: "Metro line 2", transportMinutes: "30" },
    visit: "Six machines, two of them free in the mornings. They ask for somebody who can sew straight.",
    places: { perMonth: "1", shadowing: "1", workExperience: "1" },
  },
  care: {
    facts: {
      activity: "Care home",
      sector: "Q",
      ownership: "non_profit",
      socialEnterprise: true,
      familyFriendly: ["childcare_on_site", "part_time", "sick_child_leave"],
      accessibility: "Everywhere without steps",
    },
    site: {
      name: "House",
      town: "West",
      transport: "Bus 7, every ten minutes",
      transportMinutes: "15",
      stepFree: true,
    },
    visit:
      "They pay the care certificate for whoever stays. A play room for the children of those who work there.",
    places: { perMonth: "2", shadowing: "2", workExperience: "2" },
  },
  market: {
    facts: {
      activity: "Market and greengrocer",
      sector: "G",
      ownership: "private",
      familyFriendly: ["part_time", "no_nights"],
    },
    site: {
      name: "Stall 14",
      town: "Market hall",
      transport: "Bus 12, stop Market",
      transportMinutes: "18",
      stepFree: true,
    },
    visit: "Busy before holidays; quiet in January, which is when they would host.",
    places: { perMonth: "1", shadowing: "1", workExperience: "" },
  },
  gardens: {
    facts: {
      activity: "Nursery gardens",
      sector: "A",
      ownership: "private",
      familyFriendly: ["school_hours", "flexible_start"],
    },
    site: { name: "Greenhouses", town: "South", transport: "Bus 9, last stop", transportMinutes: "35" },
    visit: "Outdoors in spring, in the greenhouse in winter. Nobody works alone, and the day ends at two.",
    places: { perMonth: "2", shadowing: "2", workExperience: "1" },
  },
  laundry: {
    facts: {
      activity: "Laundry for hotels and homes",
      sector: "S",
      ownership: "private",
      familyFriendly: ["part_time", "no_weekends"],
      accessibility: "Everything on the ground floor",
    },
    site: { name: "Hall", town: "East", transport: "Metro line 2", transportMinutes: "30", stepFree: true },
    visit: "Loud and warm, but the shifts are short and little has to be said.",
    places: { perMonth: "1", shadowing: "1", workExperience: "1" },
  },
  nursery: {
    facts: {
      activity: "Day nursery",
      sector: "P",
      ownership: "non_profit",
      socialEnterprise: true,
      familyFriendly: ["childcare_on_site", "school_hours", "no_weekends"],
      accessibility: "Entrance without steps",
    },
    site: {
      name: "House with a garden",
      town: "Centre",
      transport: "Tram 4, stop School",
      transportMinutes: "14",
      stepFree: true,
    },
    visit:
      "They ask for a certificate of good conduct first. The kitchen can host from one week to the next.",
    places: { perMonth: "1", shadowing: "1", workExperience: "" },
  },
} as const

export type Trade = keyof typeof companies

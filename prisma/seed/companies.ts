/** What the companies of a house say of themselves, in the order in which they are entered. */
export const companies = [
  {
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
  {
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
  {
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
  {
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
  {
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
  {
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
] as const

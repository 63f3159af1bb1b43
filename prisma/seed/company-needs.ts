import type { PostFacts } from "@/lib/domain/needs-post/schema"
import type { Trade } from "./companies"

type Post = { title: string } & Partial<
  Pick<
    PostFacts,
    | "isco"
    | "wanted"
    | "tasks"
    | "hoursMin"
    | "hoursMax"
    | "schedule"
    | "schoolHours"
    | "contract"
    | "level"
    | "drivingLicence"
  >
>

type Needs = {
  said: { barriers: string; adjustments: string; onboarding: string }
  posts: readonly Post[]
  step: string
}

const mornings = (["mon", "tue", "wed", "thu", "fri"] as const).map((day) => `${day}_morning` as const)

/** What companies of a trade say that they need, those that were asked. */
export const companyNeeds: Partial<Record<Trade, Needs>> = {
  cafe: {
    said: {
      barriers: "Guests want to be understood; orders are called across the kitchen.",
      adjustments: "A colleague stays beside her for the first two weeks. Shifts end before school does.",
      onboarding: "Half a day with the hygiene course, then alongside the cook.",
    },
    posts: [
      {
        title: "Kitchen helper",
        isco: "9412",
        wanted: 2,
        tasks: "Preparing vegetables, keeping the kitchen clean",
        hoursMin: 20,
        hoursMax: 25,
        schedule: mornings,
        schoolHours: true,
        contract: "temporary",
        level: "A2",
        drivingLicence: "not_needed",
      },
      {
        title: "Waitress",
        isco: "5131",
        wanted: 1,
        tasks: "Serving breakfast and lunch",
        hoursMin: 20,
        hoursMax: 30,
        schedule: mornings,
        contract: "permanent",
        level: "B1",
        drivingLicence: "not_needed",
      },
    ],
    step: "Send the form for the hygiene course",
  },
  bakery: {
    said: {
      barriers: "They fear that the early start makes people leave.",
      adjustments: "The shop opens at nine; no weekends for whoever minds children alone.",
      onboarding: "A week in the shop before anybody works alone.",
    },
    posts: [
      {
        title: "Shop assistant",
        isco: "5223",
        wanted: 1,
        tasks: "Selling bread, keeping the shelves filled",
        hoursMin: 18,
        hoursMax: 24,
        schedule: mornings,
        schoolHours: true,
        contract: "permanent",
        level: "B1",
        drivingLicence: "not_needed",
      },
    ],
    step: "Tell them which afternoons a woman can come to look",
  },
  hotel: {
    said: {
      barriers: "Written instructions in one language only.",
      adjustments: "Instructions with pictures; a start at nine for everybody with school children.",
      onboarding: "Two days with an experienced colleague.",
    },
    posts: [
      {
        title: "Room attendant",
        isco: "9112",
        wanted: 3,
        tasks: "Cleaning rooms in pairs",
        hoursMin: 20,
        hoursMax: 30,
        schedule: mornings,
        schoolHours: true,
        contract: "seasonal",
        level: "A1",
        drivingLicence: "not_needed",
      },
      {
        title: "Receptionist",
        isco: "4224",
        wanted: 1,
        tasks: "Receiving guests, answering mail",
        hoursMin: 30,
        hoursMax: 40,
        contract: "permanent",
        level: "B2",
        drivingLicence: "not_needed",
      },
    ],
    step: "Translate the sheet with the room check",
  },
  care: {
    said: {
      barriers: "Residents are hard of hearing; talking with families needs good language.",
      adjustments: "Beginning in the kitchen or the laundry while the language grows.",
      onboarding: "Four weeks, with the certificate paid.",
    },
    posts: [
      {
        title: "Care assistant",
        isco: "5321",
        wanted: 2,
        tasks: "Helping residents to wash, dress and eat",
        hoursMin: 20,
        hoursMax: 35,
        schedule: mornings,
        contract: "permanent",
        level: "B1",
        drivingLicence: "useful",
      },
    ],
    step: "Ask the school when the next care course begins",
  },
}

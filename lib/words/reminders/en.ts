/** What she is sent before a meeting, and the page where she answers. */
export const en = {
  message: {
    subject: "A message from {staff}",
    hello: "Hello {name}, we meet on {day} at {time}.",
    moved: "Hello {name}, our time has changed. We now meet on {day} at {time}.",
    cancelled: "Hello {name}, we do not meet on {day} at {time}.",
    care: "Childcare is ready.",
    place: "There is a childcare place for you. We keep it until {day} at {time}.",
    seat: "Hello {name}, there is a place for you on {day} at {time}.",
    keep: "We keep it until {day} at {time}.",
    ask: "Are you coming? Please answer here:",
    answer: "Answer",
    call: "Something changed? Call {staff}: {phone}",
    tell: "Something changed? Tell {staff}.",
    stop: "If you do not want these messages, tell {staff}.",
  },
  page: {
    title: "A message for you",
    greeting: "Hello {name}",
    when: "We meet on {day} at {time}.",
    question: "Are you coming?",
    yes: "Yes, I am coming",
    no: "No, I cannot come",
    children: "How many children come with you?",
    alone: "None, I come alone",
    send: "Send my answer",
    chooseAnswer: "Choose yes or no.",
    chooseChildren: "Choose how many children come with you.",
    thanksYes: "Thank you. See you on {day} at {time}.",
    thanksNo: "Thank you for telling us. We do not expect you on {day}.",
    withChildren: "Children with you: {count}",
    withoutChildren: "You come without children.",
    closedTitle: "There is nothing to answer here",
    closedText:
      "The time has passed or has changed. If you have a question, call the person who wrote to you.",
    language: "Language",
    leave: "Leave this page",
  },
}

export type ReminderTexts = typeof en

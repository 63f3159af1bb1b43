import type { StepLanguage } from "./my-steps"

export type FeedbackWords = {
  title: string
  lead: string
  words: string
  respects: Record<"welcomed" | "understood" | "learned" | "family_time" | "wellbeing" | "again", string>
}

/** What she is asked at the end of a stay with an employer, in the languages of "My steps". */
export const feedbackWords: Record<StepLanguage, FeedbackWords> = {
  en: {
    title: "How was it?",
    lead: "There is no wrong answer. You can leave out what you like. The employer does not see it.",
    words: "What else would you like to say?",
    respects: {
      welcomed: "I felt welcome",
      understood: "I understood what I was to do",
      learned: "I learned something",
      family_time: "The hours suited my family",
      wellbeing: "I felt well there",
      again: "I would like to work there",
    },
  },
  es: {
    title: "¿Cómo te fue?",
    lead: "No hay respuestas malas. Puedes dejar sin contestar lo que quieras. La empresa no lo ve.",
    words: "¿Qué más quieres decir?",
    respects: {
      welcomed: "Me sentí bien recibida",
      understood: "Entendí lo que tenía que hacer",
      learned: "Aprendí algo",
      family_time: "El horario iba bien con mi familia",
      wellbeing: "Me sentí a gusto allí",
      again: "Me gustaría trabajar allí",
    },
  },
  ar: {
    title: "كيف كان الأمر؟",
    lead: "لا توجد إجابة خاطئة. يمكنك ترك أي سؤال بلا إجابة. صاحب العمل لا يرى هذا.",
    words: "ماذا تريدين أن تقولي أيضاً؟",
    respects: {
      welcomed: "شعرتُ بالترحيب",
      understood: "فهمتُ ما المطلوب مني",
      learned: "تعلمتُ شيئاً",
      family_time: "كانت الساعات مناسبة لعائلتي",
      wellbeing: "شعرتُ بالراحة هناك",
      again: "أودّ أن أعمل هناك",
    },
  },
  fr: {
    title: "Comment était-ce ?",
    lead: "Il n’y a pas de mauvaise réponse. Vous pouvez laisser une question de côté. L’employeur ne le voit pas.",
    words: "Que voulez-vous dire d’autre ?",
    respects: {
      welcomed: "Je me suis sentie bien accueillie",
      understood: "J’ai compris ce que j’avais à faire",
      learned: "J’ai appris quelque chose",
      family_time: "Les horaires convenaient à ma famille",
      wellbeing: "Je me suis sentie bien là-bas",
      again: "J’aimerais y travailler",
    },
  },
  uk: {
    title: "Як усе пройшло?",
    lead: "Неправильних відповідей немає. Будь-яке питання можна пропустити. Роботодавець цього не бачить.",
    words: "Що ще ви хотіли б сказати?",
    respects: {
      welcomed: "Мене добре прийняли",
      understood: "Я розуміла, що маю робити",
      learned: "Я чогось навчилася",
      family_time: "Години підходили моїй родині",
      wellbeing: "Мені там було добре",
      again: "Я хотіла б там працювати",
    },
  },
}

/** Languages in which "My steps" is written: words that she reads herself, so that there are more of them than the screens have. */
export const stepLanguages = ["ar", "en", "es", "fr", "uk"] as const
export type StepLanguage = (typeof stepLanguages)[number]

export type StepWords = {
  name: string
  direction: "ltr" | "rtl"
  title: string
  lead: string
  faces: Record<"1" | "2" | "3" | "4", string>
  leaveOut: string
  before: string
  now: string
  notYetBoth: string
  done: string
  dimensions: Record<
    | "confidence"
    | "language"
    | "rights"
    | "network"
    | "family_time"
    | "wellbeing"
    | "digital"
    | "job_search"
    | "ready",
    string
  >
}

export const stepWords: Record<StepLanguage, StepWords> = {
  en: {
    name: "English",
    direction: "ltr",
    title: "My steps",
    lead: "How sure do you feel today? There is no wrong answer. You can leave out what you like.",
    faces: { "1": "Not yet", "2": "A little", "3": "Quite", "4": "Very" },
    leaveOut: "I leave this out",
    before: "Before",
    now: "Now",
    notYetBoth: "When you answer again, you see here how far you have come.",
    done: "I have finished",
    dimensions: {
      confidence: "I trust myself",
      language: "I manage in the language here",
      rights: "I know my rights and the services",
      network: "I have people I can count on",
      family_time: "I can organise family and time",
      wellbeing: "I feel well",
      digital: "I can use computer and phone",
      job_search: "I know how to look for work",
      ready: "I feel ready to work",
    },
  },
  es: {
    name: "Español",
    direction: "ltr",
    title: "Mis pasos",
    lead: "¿Cómo de segura te sientes hoy? No hay respuestas malas. Puedes dejar sin contestar lo que quieras.",
    faces: { "1": "Todavía no", "2": "Un poco", "3": "Bastante", "4": "Mucho" },
    leaveOut: "Esta la dejo",
    before: "Antes",
    now: "Ahora",
    notYetBoth: "Cuando contestes otra vez, verás aquí cuánto has avanzado.",
    done: "He terminado",
    dimensions: {
      confidence: "Confío en mí",
      language: "Me defiendo en el idioma de aquí",
      rights: "Conozco mis derechos y los servicios",
      network: "Tengo personas con las que puedo contar",
      family_time: "Puedo organizar la familia y el tiempo",
      wellbeing: "Me siento bien",
      digital: "Sé usar el ordenador y el móvil",
      job_search: "Sé cómo buscar trabajo",
      ready: "Me siento lista para trabajar",
    },
  },
  ar: {
    name: "العربية",
    direction: "rtl",
    title: "خطواتي",
    lead: "ما مدى ثقتك اليوم؟ لا توجد إجابة خاطئة. يمكنك ترك أي سؤال بلا إجابة.",
    faces: { "1": "ليس بعد", "2": "قليلاً", "3": "إلى حد جيد", "4": "كثيراً" },
    leaveOut: "أترك هذا السؤال",
    before: "من قبل",
    now: "الآن",
    notYetBoth: "عندما تجيبين مرة أخرى سترين هنا كم تقدمتِ.",
    done: "انتهيت",
    dimensions: {
      confidence: "أثق بنفسي",
      language: "أتدبّر أموري بلغة هذا البلد",
      rights: "أعرف حقوقي والخدمات المتاحة",
      network: "لديّ أشخاص أستطيع الاعتماد عليهم",
      family_time: "أستطيع تنظيم أمور الأسرة والوقت",
      wellbeing: "أشعر أنني بخير",
      digital: "أستطيع استخدام الحاسوب والهاتف",
      job_search: "أعرف كيف أبحث عن عمل",
      ready: "أشعر أنني مستعدة للعمل",
    },
  },
  fr: {
    name: "Français",
    direction: "ltr",
    title: "Mes pas",
    lead: "À quel point vous sentez-vous sûre aujourd’hui ? Il n’y a pas de mauvaise réponse. Vous pouvez laisser une question de côté.",
    faces: { "1": "Pas encore", "2": "Un peu", "3": "Assez", "4": "Beaucoup" },
    leaveOut: "Je laisse celle-ci",
    before: "Avant",
    now: "Maintenant",
    notYetBoth: "Quand vous répondrez de nouveau, vous verrez ici le chemin parcouru.",
    done: "J’ai terminé",
    dimensions: {
      confidence: "J’ai confiance en moi",
      language: "Je me débrouille dans la langue d’ici",
      rights: "Je connais mes droits et les services",
      network: "Je peux compter sur des personnes",
      family_time: "Je sais organiser la famille et le temps",
      wellbeing: "Je me sens bien",
      digital: "Je sais utiliser l’ordinateur et le téléphone",
      job_search: "Je sais comment chercher du travail",
      ready: "Je me sens prête à travailler",
    },
  },
  uk: {
    name: "Українська",
    direction: "ltr",
    title: "Мої кроки",
    lead: "Наскільки впевнено ви почуваєтеся сьогодні? Неправильних відповідей немає. Будь-яке питання можна пропустити.",
    faces: { "1": "Ще ні", "2": "Трохи", "3": "Досить", "4": "Дуже" },
    leaveOut: "Пропускаю",
    before: "Раніше",
    now: "Зараз",
    notYetBoth: "Коли відповісте ще раз, побачите тут, скільки вже пройдено.",
    done: "Готово",
    dimensions: {
      confidence: "Я вірю в себе",
      language: "Я можу порозумітися тутешньою мовою",
      rights: "Я знаю свої права та послуги",
      network: "У мене є люди, на яких можна покластися",
      family_time: "Я вмію впорядкувати родинні справи й час",
      wellbeing: "Я добре почуваюся",
      digital: "Я вмію користуватися комп’ютером і телефоном",
      job_search: "Я знаю, як шукати роботу",
      ready: "Я почуваюся готовою працювати",
    },
  },
}

/** Her language where these words exist in it, else the reader's, else English; whether it is the one she speaks. */
export function stepLanguageFor(
  hers: string | null,
  reader: string,
): { language: StepLanguage; isHers: boolean } {
  const find = (tag: string | null) => stepLanguages.find((language) => language === tag?.split("-")[0])
  const own = find(hers)
  return { language: own ?? find(reader) ?? "en", isHers: own !== undefined }
}

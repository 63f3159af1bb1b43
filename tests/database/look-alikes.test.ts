import { expect, test } from "vitest"
import { owner } from "@/tests/support/own-database"

test.each([
  ["smr", "Samira", "سميرة", "Самира", "ሳሚራ"],
  ["ftm", "Fatima", "فاطمة", "Фатима", "Φατιμα"],
  ["trhs", "Tirhas", "ትርሃስ"],
  ["kdj", "Khadija", "خديجة"],
  ["ksn", "Oksana", "Оксана"],
  ["mhmd", "Mohammed", "Muhammad", "محمد"],
  ["hd", "Haddad", "حداد"],
  ["mkl", "Mykhailo", "Михайло", "ميخائيل"],
  ["ftm", "Fatimah", "فاطمه"],
  ["srn", "Shirin", "شيرين"],
])("E28: one name sounds the same in every script: %s", async (sound, ...spellings) => {
  const sounds = "select distinct sec.sound(sec.plain(n)) as sound from unnest($1::text[]) n"
  expect(await owner(sounds, [spellings])).toEqual([{ sound }])
})

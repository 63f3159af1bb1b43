/** An id made of a name, in the shape of those that the database makes: the product refuses any other. */
export const uuidSql = (name: string) =>
  `overlay(overlay(md5(${name}) placing '4' from 13) placing 'a' from 17)::uuid`

// zod tries `new Function` to see whether it may compile its checks; the policy says no, and would report every try.
Object.assign(globalThis, { __zod_globalConfig: { jitless: true } })

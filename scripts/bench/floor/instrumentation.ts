/** Nothing: without a file of its own here, the build would take the product's. */
export function register(): void {}

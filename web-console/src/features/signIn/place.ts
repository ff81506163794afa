/** Where sign-in leads: a place of these pages, never another site. @param to what the address of the sign-in page names */
export function placeAfterSignIn(to: string | null): string {
  return to !== null && /^\/(?![/\\])/.test(to) && !to.startsWith('/sign-in') ? to : '/inbox';
}

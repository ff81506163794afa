/** The session is the console's: it signs in and comes back here. */
export function signInAgain(): void {
  location.assign(`/sign-in?return=${encodeURIComponent('/modeler/')}`);
}

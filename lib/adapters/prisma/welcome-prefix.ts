/** How one-time sign-in tokens are told apart in the table of verifications. */
export const WELCOME_PREFIX = 'welcome:';

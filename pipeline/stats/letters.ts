/** Letters for the numbers 0 to 63: those of base64url (RFC 4648), which stand in JSON and URLs as they are. */
export const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** More are led by `CONVERSATIONS=50000 npx jest test/conversations/model`. */
export const CONVERSATIONS = Number(process.env['CONVERSATIONS'] ?? 2000);

export const AN_HOUR = 3_600_000;

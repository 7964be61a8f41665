export const TABLE_MOODS = ['well', 'slow', 'failing'] as const;

/** How the table answers: as it should, only after the skill has given up, or not at all. */
export type TableMood = (typeof TABLE_MOODS)[number];

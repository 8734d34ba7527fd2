/** What is said in a part just now: the comment that is open, and where somebody begins a new one, about which words. */
export interface TalkAt { comment: string | null; writing: { where: string; quote: string } | null }

export const SILENT: TalkAt = { comment: null, writing: null };

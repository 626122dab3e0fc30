/** What someone who is paged is told: who needs them is behind the link. The words load with the first page. */
export const pager =
  (origin: string) =>
  async (what: "alert" | "practice", by: "text" | "call", token: string): Promise<string> => {
    const { en } = await import("./copy/en/index.ts");
    const { text, textOnly, voice } = en.guests[what];
    if (by === "call") return voice;
    return token ? text({ url: `${origin}/link/${token}` }) : textOnly;
  };

/** Text in which `code` stands between backticks. */
export const Text = ({ children }: { children: string }) => (
  <>{children.split("`").map((part, index) => (index % 2 === 1 ? <code>{part}</code> : part))}</>
);

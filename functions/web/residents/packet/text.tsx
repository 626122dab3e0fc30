/** A house's text: blank lines separate paragraphs, a dash starts a list item, line breaks are kept. */
export const Text = ({ text }: { text: string }) => (
  <div class="paper">
    {text.split(/\n{2,}/u).map((part) => {
      const lines = part.split("\n");
      return lines.every((line) => line.startsWith("- ")) ? (
        <ul>
          {lines.map((line) => (
            <li>{line.slice(2)}</li>
          ))}
        </ul>
      ) : (
        <p>{part}</p>
      );
    })}
  </div>
);

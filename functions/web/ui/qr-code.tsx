/** Modules of white around the code, which a camera needs. */
const quiet = 4;

/** A QR code, drawn from its modules (`encode` of `uqr`). It is black on white in the dark too: cameras expect that. */
export function QrCode({ modules, label }: { modules: readonly (readonly boolean[])[]; label: string }) {
  const size = modules.length + 2 * quiet;
  const path = modules.flatMap((row, y) =>
    row.flatMap((black, x) => (black ? [`M${x + quiet} ${y + quiet}h1v1h-1z`] : [])),
  );
  return (
    <svg
      class="qr-code"
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={label}
      shape-rendering="crispEdges"
    >
      <path fill="#000" d={path.join("")} />
    </svg>
  );
}

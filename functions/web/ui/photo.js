// A photo from a phone is made smaller before it is sent, so that a page of paper arrives from a basement too. Without
// script it is sent as it is, and the server says if it is too large.
const side = 2600;
const fine = 1_200_000;
const tries = [
  [1, 0.85],
  [0.85, 0.75],
  [0.65, 0.7],
];
const pending = new Map();

const drawn = (picture, scale, quality) =>
  new Promise((resolve) => {
    const canvas = document.createElement("canvas");
    canvas.width = Math.max(1, Math.round(picture.width * scale));
    canvas.height = Math.max(1, Math.round(picture.height * scale));
    const draws = canvas.getContext("2d");
    // What is see-through in a PNG is paper.
    draws.fillStyle = "#ffffff";
    draws.fillRect(0, 0, canvas.width, canvas.height);
    draws.drawImage(picture, 0, 0, canvas.width, canvas.height);
    canvas.toBlob(resolve, "image/jpeg", quality);
  });

async function smaller(file, most) {
  const picture = await createImageBitmap(file);
  try {
    const fit = Math.min(1, side / Math.max(picture.width, picture.height));
    for (const [scale, quality] of tries) {
      const made = await drawn(picture, fit * scale, quality);
      if (made && made.size < most) return made.size < file.size ? made : file;
    }
    return file;
  } finally {
    picture.close();
  }
}

function say(field) {
  const [file] = field.files;
  const tooLarge = file !== undefined && file.size > Number(field.dataset.most);
  const id = `${field.id}-wrong`;
  document.getElementById(id)?.remove();
  field.ariaInvalid = tooLarge ? "true" : null;
  if (!tooLarge) return true;
  const said = document.createElement("p");
  said.className = "wrong";
  said.id = id;
  said.setAttribute("role", "alert");
  said.textContent = field.dataset.tooLarge;
  field.setAttribute("aria-describedby", id);
  field.closest(".field").append(said);
  return false;
}

async function shrink(field) {
  const [file] = field.files;
  const most = Number(field.dataset.most);
  if (!file || file.size <= Math.min(fine, most) || !/^image\/(jpeg|png)$/.test(file.type)) return;
  const made = await smaller(file, most).catch(() => file);
  if (made === file || field.files[0] !== file) return;
  const held = new DataTransfer();
  held.items.add(new File([made], "photo.jpg", { type: "image/jpeg" }));
  field.files = held.files;
}

for (const field of document.querySelectorAll("input[type=file][data-most]")) {
  field.addEventListener("change", () => {
    const work = shrink(field).finally(() => {
      if (pending.get(field) === work) pending.delete(field);
      say(field);
    });
    pending.set(field, work);
  });
  // Before whatever else follows a form that is sent.
  field.form.addEventListener(
    "submit",
    async (event) => {
      const work = pending.get(field);
      if (!work && say(field)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      if (!work) return field.focus();
      await work;
      field.form.requestSubmit(event.submitter);
    },
    { capture: true },
  );
}

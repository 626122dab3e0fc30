// Opens the page again as soon as there is a connection.
const again = document.querySelector("a.btn");
again.href = location.href;
addEventListener("online", () => location.replace(again.href));

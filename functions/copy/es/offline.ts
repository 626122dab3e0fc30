import type { ReadByResidents } from "../read-by-residents.ts";

/** Said where there is no connection, in Spanish. */
export const offline = {
  title: "Sin conexión",
  lead: "Por ahora no hay conexión con Porchlight. Inténtelo otra vez cuando tenga señal.",
  again: "Intentar otra vez",
  unsent:
    "No se envió. Se guardó en este dispositivo: cuando vuelva la conexión, estará otra vez en el formulario para que lo envíe.",
  call: {
    lead: "Las llamadas y los mensajes de texto muchas veces salen aunque no haya internet.",
    house: "Para lo demás, llame a su casa de recuperación.",
  },
  works: {
    title: "Mientras no haya conexión",
    typed: "Puede terminar lo que está escribiendo en una página que ya está abierta.",
    nothing:
      "Las páginas con información de residentes no se abren. En este dispositivo no se guarda ninguna.",
  },
  draft: {
    unsent: "No se envió. Se guardó en este dispositivo.",
    open: "Abrirlo y enviarlo",
    again: "Está otra vez en el formulario. Envíelo de nuevo; cuenta una sola vez.",
    typed: "Escribió esto antes y no lo envió. Se guardó en este dispositivo.",
    discard: "Descartar",
  },
} satisfies ReadByResidents["common"]["offline"];

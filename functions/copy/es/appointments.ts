import type { ReadByResidents } from "../read-by-residents.ts";
import { message } from "./message.ts";

/** Appointments and weekly schedules, in Spanish. */
export const appointments = {
  page: {
    coming: "Próximas citas",
    none: "No hay ninguna cita próxima.",
    all: "Todo el horario",
    back: "Citas",
    at: message("{day}, de {from} a {until}"),
    weekly: message("Cada semana: {days}, de {from} a {until}"),
    through: message("hasta el {day}"),
    starting: message("desde el {day}"),
    add: "Agregar una cita",
    addButton: "Agregar",
    change: "Cambiarla",
    save: "Guardar",
    houseSees: "Lo que ve la casa",
    form: {
      what: "¿Qué es?",
      where: "Con quién y dónde",
      on: "Fecha",
      from: "Empieza a las",
      until: "Termina a las",
      days: "Se repite cada semana los días",
      last: "Último día, si lo sabe",
      shown: "La casa ve que usted está fuera a esa hora",
    },
    hints: {
      what: "Por ejemplo: grupo ambulatorio, dentista, oficina de libertad condicional.",
      on: "Si se repite, el primer día.",
      days: "No marque ninguno si es una sola vez.",
      shown: "Solo que está fuera y a qué hora. Nunca qué es, con quién ni dónde.",
    },
    oneDay: {
      title: "Cancelar o cambiar un solo día",
      labels: {
        day: "¿Qué día?",
        how: "¿Qué pasa ese día?",
        on: "Nueva fecha",
        from: "Empieza a las",
        until: "Termina a las",
      },
      hints: { on: "La nueva fecha y hora, si se cambia." },
      options: { skip: "Se cancela", move: "Se cambia", as_planned: "Vuelve a la hora de siempre" },
      button: "Guardar",
      skipped: message("{day}: cancelada"),
      moved: message("{day}: cambiada a {to}"),
    },
    off: { title: "Quitarla del horario", button: "Quitarla" },
    over: "Esta cita ya no está en el horario.",
    own: {
      lead: "Solo usted y su mentor pueden ver qué son.",
      shown: "La casa ve que usted está fuera a esa hora.",
      hidden: "La casa no ve esto.",
    },
    theirs: {
      lead: "Solo ustedes dos pueden ver qué son.",
      shown: "La casa ve que está fuera a esa hora.",
      hidden: "La casa no ve esto.",
    },
  },
} satisfies ReadByResidents["appointments"];

// Reads iCalendar on standard input with ical.js, and writes what it found as JSON.
import { readFileSync } from "node:fs";
import ICAL from "../../../.lock/node_modules/ical.js/dist/ical.js";

const calendar = new ICAL.Component(ICAL.parse(readFileSync(0, "utf8")));
const events = calendar.getAllSubcomponents("vevent").map((component) => {
  const event = new ICAL.Event(component);
  const alarm = component.getFirstSubcomponent("valarm");
  return [
    event.uid,
    event.startDate.toJSDate().toISOString().replace(".000Z", "Z"),
    event.duration.toSeconds(),
    component.getFirstPropertyValue("sequence"),
    event.summary,
    event.description,
    component.getFirstPropertyValue("url"),
    alarm.getFirstPropertyValue("trigger").toSeconds(),
  ];
});
process.stdout.write(JSON.stringify({ method: calendar.getFirstPropertyValue("method"), events }));

export { noteErased, readErased } from "./erased";
export { backupName, removeOld } from "./kept";
export { loadBackup, NotRestorable } from "./load";
export { type BackupContents, readBackup } from "./read";
export { Unreadable } from "./seal";
export { dropCity } from "./tables";
export { writeBackup } from "./write";

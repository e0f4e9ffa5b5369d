import Domain

extension English {
  func problem(_ problem: Problem) -> String {
    switch problem {
    case .unit(let problem): unit(problem)
    case .criteria(let problem): criteria(problem)
    case .session(let problem): session(problem)
    case .change(let fault): self.fault(fault)
    case .store(let problem): store(problem)
    case .file(let problem): file(problem)
    case .notice(let problem): notice.problem(problem)
    case .document(let problem): document(problem)
    case .indicator(let problem): indicator.problem(problem)
    case .register(let problem): register.problem(problem)
    case .table(let problem): importing.problem(problem)
    case .sets(let problem): sets.problem(problem)
    case .bundle(let problem): bundles.problem(problem)
    case .hub(let problem): hub.problem(problem)
    }
  }

  private func unit(_ problem: UnitProblem) -> String {
    switch problem {
    case .unknown(let text, let nearest):
      "No unit here is named or coded “\(text)”."
        + (nearest.isEmpty ? " Search with: ntm units search NAME" : " Alike: \(nearest.joined(separator: "; ")).")
    case .ambiguous(let text, let candidates):
      "“\(text)” can be several units; use the code or say which kind:\n  " + candidates.joined(separator: "\n  ")
    case .withoutCommunes(let area):
      "\(area) has no commune to inspect. Choose another area. See: ntm units search NAME"
    case .unknownList(let id, let known): "There is no unit list “\(id)”. Known: \(known.joined(separator: ", "))."
    }
  }

  private func criteria(_ problem: CriteriaProblem) -> String {
    switch problem {
    case .unknownSet(let id, let known):
      "There is no criteria set “\(id)”."
        + (known.isEmpty ? " See: ntm criteria list" : " Known: \(known.joined(separator: ", ")).")
    case .unknownCriterion(let number, let set, let count):
      "Set \(set) has no criterion “\(number)”; its criteria are 1 to \(count)."
    case .invalid(let file, let faults):
      "\(file): not a valid criteria set (\(faults.count) faults; mend and check again):\n"
        + lines(faults)
    }
  }

  private func session(_ problem: SessionProblem) -> String {
    switch problem {
    case .unknown(let text): "There is no session “\(text)”. See: ntm session list"
    case .ambiguous(let text, let candidates):
      "Several sessions begin with “\(text)”; write more of it:\n  " + candidates.joined(separator: "\n  ")
    case .none: "The store has no session yet. Make one: ntm session new --district NAME --date DATE"
    case .setNotInSession(let set, let sets):
      "This session does not use set “\(set)”; it uses: \(sets.joined(separator: ", "))."
    case .communeNotInSession(let commune, let area):
      "\(commune) is not part of the inspected area \(area). See its communes: ntm session show last"
    case .invalidDate(let text): "“\(text)” is not a real date. Write it like 2024-07-10 or 10/7/2024."
    case .invalidStatus(let text): "Unknown status “\(text)”. Use: met, not-met, none, suggested."
    case .invalidReported(let text, let count):
      "“\(text)” is not a reported number of criteria; write it like 13 or 15-18, at most \(count)."
    case .nothingToRecord:
      "Nothing was given to record: use --status, --note, --value, --target, --average… See: ntm record --help"
    case .nothingToUndo: "Nothing is left to undo in this session. See: ntm history last"
    case .nothingToRedo: "Nothing to redo. See: ntm history last"
    case .finalized(let session):
      "Session \(session) is finalised and does not change. To change it, reopen it with a reason. Use: ntm session reopen \(session.shellWord) --reason …"
    case .notFinalized(let session): "Session \(session) is not finalised. See: ntm session show \(session.shellWord)"
    case .unknownConflict(let number, let count):
      "There is no conflict \(number); \(count == 0 ? "none is open" : "they are 1 to \(count)"). List them with ntm conflicts."
    case .unknownSide(let number, let count):
      "The conflict has no side \(number); use --keep with a number from 1 to \(count)."
    case .reasonMissing: "Reopening a finalised session needs a reason; write it down (--reason)."
    }
  }

  private func store(_ problem: StoreProblem) -> String {
    switch problem {
    case .notAStore(let path): "\(path) is not a store of ntm; the file was left as it is. Check the path (--store)."
    case .newer(let path, let version, let known):
      "Store \(path) was written by a newer ntm (version \(version), known here: \(known)); it was left as it is. Update ntm."
    case .damaged(let path, let detail):
      "Store \(path) is damaged (\(detail)). Record nothing more; bring it back from the latest backup: ntm store restore"
    case .isWell(let path):
      "Store \(path) is well and needs no restoring. To put a backup in its place all the same: add --force"
    case .noBackup(let path):
      "There is no good backup of store \(path). If there is one elsewhere: ntm store restore FILE"
    case .cannotOpen(let path, let reason):
      reason == "ENOENT"
        ? "There is no store at \(path) yet. Start ntm, or run: ntm session new"
        : "Store \(path) cannot be opened: \(reason). Check the path and its permissions."
    case .readOnly(let path):
      "\(path) cannot be written: the folder or disk is read-only. Nothing was recorded; choose another place (--store)."
    case .inUse(let path, let process):
      "Another ntm (process \(process)) writes to store \(path). Close it and try again."
    case .full(let path):
      "The disk is full, the last change was not recorded; free some space and try again. Store: \(path)"
    case .gone(let path):
      "Store \(path) was deleted or moved while it is open; nothing more was recorded. ntm still has the data: press F10, then F9, to write it to a file."
    case .replaced(let path):
      "Another file took the place of store \(path) while it is open; nothing more was recorded. ntm still has the data: press F10, then F9, to write it to another file."
    case .shrunk(let path):
      "Another program cut store \(path) short while it is open; nothing more was recorded. Press F10, then F9, to write what is left to another file, or leave and run ntm store restore"
    case .emptied(let path, let hasLog, let copies):
      "There is no store in \(path) any more, but \(beside(hasLog, copies)) beside it. No empty store is opened instead: bring it back with ntm store restore; to begin a new one, move those files away."
    case .severalNames(let path, let others):
      "Store \(path) has several names (hard links)\(others.isEmpty ? "" : ": " + others.joined(separator: ", ")); each has a log of its own, so data would be lost. Keep one name, or copy the store to a file of its own (cp) and open that."
    case .noSharedMemory(let path):
      "The drive of \(path) lets no programs share memory (a network drive, /mnt of WSL…), so the store cannot be opened there. Keep it on the machine's own disk (--store) and copy it here by ntm store backup."
    case .failed(let path, let detail): "The last change was not recorded (\(detail)); try again. Store: \(path)"
    }
  }

  private func beside(_ hasLog: Bool, _ copies: Int) -> String {
    let found = [
      hasLog ? "a log with changes (-wal)" : nil,
      copies > 0 ? copies == 1 ? "1 copy" : "\(Figures.grouped(copies)) copies" : nil,
    ].compactMap(\.self)
    return found.joined(separator: " and ") + (found.count > 1 || copies > 1 ? " are" : " is")
  }

  private func file(_ problem: FileProblem) -> String {
    switch problem {
    case .missing(let path): "There is no file \(path). Check the path."
    case .unreadable(let path, let reason): "\(path) cannot be read: \(reason). Check the path and its permissions."
    case .cannotWrite(let path, let reason):
      "\(path) cannot be written: \(reason). Nothing was replaced; choose another place."
    case .exists(let path):
      "The file exists and is not replaced; choose another name, or --force: \(path.shellWord)"
    case .notText(let path, let line): "\(path), line \(line): not UTF-8 text. Save the file as UTF-8."
    case .cutOff(let path): "\(path) is cut off; nothing was imported. Copy the whole file again."
    case .foreign(let path):
      "\(path) was not exported by ntm (json); nothing was imported. Export again: ntm export --format json"
    case .newer(let path, let version, let known):
      "\(path) was exported by a newer ntm (form \(version), known here: \(known)); nothing was imported. Update ntm."
    case .inconsistent(let path, let place):
      "\(path): the figures at \(place) do not agree with the file's own history; it was edited. Nothing was imported. Export it again where it came from."
    case .tooBig(let path, let limit): "\(path) is too big (above \(limit) bytes); choose another file."
    case .ofStore(let path):
      "\(path) is a file of the store that is open; it is not read or replaced like any file. Choose another one."
    case .unsoundChange(let path, let place, let fault): "\(path), \(place): nothing was imported. \(self.fault(fault))"
    case .unknownFormat(let format, let known):
      "There is no format “\(format)”. Known: \(known.joined(separator: ", "))."
    }
  }

  private func document(_ problem: DocumentProblem) -> String {
    switch problem {
    case .notADocument(let path):
      "\(path) is not a Word document (DOCX). Open it in Word and save it as DOCX; try again."
    case .encrypted(let path): "\(path) is under a password. Take the password off and try again."
    case .damaged(let path): "\(path) is damaged or cut off. Copy the whole file again."
    case .tooBig(let path):
      "\(path) is too big (above 64 MB when inflated, or millions of cells). Take pictures or unused sheets out of it and try again."
    case .damagedPart(let path, let part): "\(path): its part \(part) is damaged. Save it anew in Word and try again."
    case .missingStyles(let path, let names):
      "\(path) lacks \(names.count) styles: \(names.joined(separator: ", ")). Edit the one ntm writes and try again: ntm notice reference --output FILE"
    case .noProperties(let path):
      "\(path) does not say which session it is of: ntm did not write it, or it lost its properties. Use: the file as it was written."
    case .libraryMissing(let name):
      "XLSX cannot be written: library \(name) is missing here. Install its package, or choose another format."
    case .failed(let detail): "The document could not be made (\(detail)); nothing was written; try again."
    }
  }

  func fault(_ fault: CriteriaFault) -> String {
    let line = fault.line.map { "line \($0), " } ?? ""
    let path = fault.path.isEmpty ? "file" : fault.path
    return "\(line)\(path): \(self.fault(fault.kind))"
  }

  func fault(_ kind: CriteriaFault.Kind) -> String {
    switch kind {
    case .notJSON(let reason): "not JSON: \(said(reason))"
    case .missing: "missing"
    case .unknownKey: "a key that the format does not have"
    case .wrongType(let expected): "of the wrong kind; \(said(expected)) is needed"
    case .unknownValue(let value, let allowed): "“\(value)” cannot be used; known: \(allowed.joined(separator: ", "))"
    case .empty: "empty"
    case .duplicate(let value): "“\(value)” again"
    case .notADate(let value): "“\(value)” is not a real date"
    case .notComposed: "text that is not composed Unicode (NFC)"
    case .unknownReference(let value): "“\(value)” is not declared in the file"
    case .countDiffers(let declared, let found): "the decision declares \(declared), the file has \(found)"
    case .wrongNumber(let found, let expected): "number \(found); \(expected) is needed"
    case .withoutSource: "what is verified has to name its source"
    case .levelWithProvince: "a level set by the province has no value here"
    case .notInSet(let value, let set): "set \(set) has no “\(value)”"
    case .notPlain(let value): "“\(value)” may have plain letters, digits, - and _ only"
    case .contradiction(let known, let given, let unit):
      "“\(threshold(given, unit: unit))” contradicts the verified level “\(threshold(known, unit: unit))”"
    case .contradictsWording(let known, let given): "“\(given)” contradicts the verified wording “\(known)”"
    case .aboveHundred(let level): "“\(level)” is more than 100 %"
    }
  }

  private func said(_ reason: CriteriaFault.NotJSON) -> String {
    switch reason {
    case .notUTF8: "not UTF-8"
    case .nestedTooDeeply: "nested too deeply"
    case .halfSurrogatePair: "half a surrogate pair"
    case .ends(let expected): "the file ends, expected \(said(expected))"
    case .found(let found, let expected): "found \(found.map { "'\($0)'" } ?? "a line end"), expected \(said(expected))"
    }
  }

  private func said(_ token: CriteriaFault.Token) -> String {
    switch token {
    case .signs(let signs): signs.map { "'\($0)'" }.joined(separator: " or ")
    case .key: "a key"
    case .value: "a value"
    case .digit: "a digit"
    case .escape: "an escape"
    case .hexadecimalDigits: "four hexadecimal digits"
    case .endOfFile: "end of file"
    }
  }

  private func said(_ expected: CriteriaFault.Expected) -> String {
    switch expected {
    case .text: "text"
    case .number: "number"
    case .list: "list"
    case .object: "object"
    case .trueOrFalse: "true or false"
    case .provinceCode: "province code"
    case .figure: "number of ≤ 9 digits, ≤ 4 decimals"
    case .year: "year from 2000 to 2100"
    }
  }
}

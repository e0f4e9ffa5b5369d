import Testing

@testable import Drawing

/// What a table of commands looks up, and what keys are called.
struct KeyTests {
  @Test(
    arguments: [
      ("aăâáàảãạắằẳẵặấầẩẫậ", "a"), ("AĂÂẮẬ", "A"), ("đ", "d"), ("Đ", "D"), ("eêéèẻẽẹếềểễệ", "e"), ("Ê", "E"),
      ("iíìỉĩị", "i"), ("oôơóòỏõọốồổỗộớờởỡợ", "o"), ("ÔƠỢ", "O"), ("uưúùủũụứừửữự", "u"), ("ƯỰ", "U"),
      ("yýỳỷỹỵ", "y"), ("YỸ", "Y"),
    ] as [(String, Unicode.Scalar)])
  func commandKeys(letters: String, base: Unicode.Scalar) {
    for letter in letters.unicodeScalars {
      #expect(Key.character(letter).commandKey == .character(base))
    }
  }

  @Test(arguments: [Key.character("n"), .character("✓"), .character("ß"), .enter, .control("u"), .function(4)])
  func otherKeysStayWhatTheyAre(key: Key) {
    #expect(key.commandKey == key)
  }

  @Test(arguments: [
    (Key.function(4), "F4"), (.function(10), "F10"), (.control("u"), "Ctrl-U"), (.control(" "), "Ctrl-Space"),
    (.control("]"), "Ctrl-]"), (.character(" "), "Space"), (.character("n"), "n"), (.character("F"), "F"),
    (.character("/"), "/"), (.character("đ"), "đ"), (.up, "↑"), (.down, "↓"), (.left, "←"), (.right, "→"),
    (.enter, "Enter"), (.escape, "Esc"), (.tab, "Tab"), (.controlLeft, "Ctrl-←"), (.backTab, "Shift-Tab"),
    (.backspace, "Backspace"),
    (.delete, "Del"), (.insert, "Ins"), (.home, "Home"), (.end, "End"), (.pageUp, "PgUp"), (.pageDown, "PgDn"),
  ])
  func names(key: Key, name: String) {
    #expect(key.name == name)
    #expect(Key(name: name) == key)
  }

  @Test(arguments: ["", " ", "F0", "F04", "F64", "Ctrl-", "Ctrl-ab", "Nowhere", "\u{1B}"])
  func noKeyHasThisName(name: String) {
    #expect(Key(name: name) == nil)
  }
}

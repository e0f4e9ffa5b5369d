/// A key of the keyboard, or what an input method sends in its place.
public enum Key: Hashable, Sendable {
  /// A key that writes a character; an input method may send a letter and its marks one by one.
  case character(Unicode.Scalar)
  /// Enter or Return.
  case enter
  /// Escape; an Alt key arrives as this and then the key.
  case escape
  /// Tab.
  case tab
  /// Shift and Tab.
  case backTab
  /// Backspace: delete to the left.
  case backspace
  /// Delete: delete to the right.
  case delete
  /// Insert.
  case insert
  /// The arrow up.
  case up
  /// The arrow down.
  case down
  /// The arrow to the left.
  case left
  /// The arrow to the right.
  case right
  /// Home.
  case home
  /// End.
  case end
  /// Page up.
  case pageUp
  /// Page down.
  case pageDown
  /// A function key, F1 is 1.
  case function(Int)
  /// Ctrl and a letter, given in lower case.
  case control(Unicode.Scalar)
  /// Ctrl and an arrow, where the terminal tells it from the arrow alone.
  case controlLeft, controlRight
  /// Ctrl and Home or End, where the terminal tells it.
  case controlHome, controlEnd
}

extension Key {
  /// The key with Ctrl held down; the same key where the two are not told apart.
  public var withControl: Key { Key.withControl[self] ?? self }

  private static let withControl: [Key: Key] = [
    .left: .controlLeft, .right: .controlRight, .home: .controlHome, .end: .controlEnd,
  ]

  /// The key a table of commands looks up: a Vietnamese letter counts as the letter it came from (đ as d, Ơ as O), and
  /// Ctrl matters only where a text is written.
  public var commandKey: Key {
    if let plain = Key.withControl.first(where: { $0.value == self })?.key { return plain }
    guard case .character(let scalar) = self, !scalar.isASCII, let base = VietnameseLetters.base(of: scalar)
    else { return self }
    return .character(base)
  }

  /// The name shown in footers and help: `F4`, `Ctrl-U`, `Space`, `↑`, `n`, `PgDn`.
  public var name: String {
    switch self {
    case .character(" "): "Space"
    case .character(let scalar): String(Character(scalar))
    case .control(" "): "Ctrl-Space"
    case .control(let scalar): "Ctrl-" + scalar.properties.uppercaseMapping
    case .function(let number): "F\(number)"
    case .enter, .escape, .tab, .backTab, .backspace, .delete, .insert, .up, .down, .left, .right, .home, .end, .pageUp,
      .pageDown, .controlLeft, .controlRight, .controlHome, .controlEnd:
      Key.namesOfPlainKeys.first { $0.key == self }?.name ?? ""
    }
  }

  /// The key with this name, as ``name`` gives it; nil for any other text.
  public init?(name: String) {
    if let row = Key.namesOfPlainKeys.first(where: { $0.name == name }) {
      self = row.key
    } else if name == "Space" {
      self = .character(" ")
    } else if name == "Ctrl-Space" {
      self = .control(" ")
    } else if name.hasPrefix("Ctrl-"), let scalar = name.dropFirst(5).lowercased().onlyScalar {
      self = .control(scalar)
    } else if let number = Key.functionNumber(of: name) {
      self = .function(number)
    } else if let scalar = name.onlyScalar, scalar != " ", !scalar.isControl {
      self = .character(scalar)
    } else {
      return nil
    }
  }

  private static func functionNumber(of name: String) -> Int? {
    guard name.first == "F", let number = Int(name.dropFirst()), (1...63).contains(number),
      "F\(number)" == name
    else { return nil }
    return number
  }

  private static let namesOfPlainKeys: [(key: Key, name: String)] = [
    (.enter, "Enter"), (.escape, "Esc"), (.tab, "Tab"), (.backTab, "Shift-Tab"),
    (.backspace, "Backspace"), (.delete, "Del"), (.insert, "Ins"),
    (.up, "↑"), (.down, "↓"), (.left, "←"), (.right, "→"),
    (.home, "Home"), (.end, "End"), (.pageUp, "PgUp"), (.pageDown, "PgDn"),
    (.controlLeft, "Ctrl-←"), (.controlRight, "Ctrl-→"), (.controlHome, "Ctrl-Home"), (.controlEnd, "Ctrl-End"),
  ]
}

extension StringProtocol {
  /// The scalar of a text of exactly one; nil otherwise.
  fileprivate var onlyScalar: Unicode.Scalar? {
    guard let first = unicodeScalars.first, unicodeScalars.dropFirst().isEmpty else { return nil }
    return first
  }
}

internal import Domain
internal import Foundation

/// A text in pieces that may each look otherwise; how it is spoken is not part of it.
struct RichText {
  private(set) var text = ""
  /// A part of it is struck through.
  private(set) var isStruck = false
  /// No piece has a font of its own.
  private(set) var isPlain = true
  /// Bytes taken so far.
  private(set) var count = 0
  private var bytes: [UInt8] = []
  private var piece = CellStyle()
  private var isInPiece = false
  private var isPhonetic = false
  private var isOpen = false

  var isEmpty: Bool { count == 0 && !isOpen }
  /// What comes now belongs to it.
  var isTaken: Bool { isOpen && !isPhonetic }

  mutating func start(_ tag: String, _ attributes: Attributes) {
    switch tag {
    case "r": (piece, isInPiece) = (CellStyle(), true)
    case "rPh": isPhonetic = true
    case "rFont" where isInPiece:
      piece.symbols = attributes["val"].flatMap(SymbolFont.init)
      isPlain = false
    case "strike" where isInPiece: piece.isStruck = attributes.isOn("val", unlessSaid: true)
    case "t": isOpen = true
    default: break
    }
  }

  mutating func take(_ more: UnsafeRawBufferPointer) {
    bytes.append(contentsOf: more)
    count += more.count
  }

  mutating func end(_ tag: String) {
    switch tag {
    case "r": (piece, isInPiece) = (CellStyle(), false)
    case "rPh": isPhonetic = false
    case "t":
      let taken = CellText.unescaped(String(decoding: bytes, as: UTF8.self))
      bytes = []
      isOpen = false
      if piece.isStruck, !taken.isBlank { isStruck = true }
      text += piece.symbols?.shown(taken) ?? taken
    default: break
    }
  }
}

internal import Foundation

/// How a cell looks, as far as it changes what is read in it.
struct CellStyle: Equatable {
  /// nil for one that shows a number as it is.
  var format: NumberFormat?
  var isStruck = false
  /// The font, where its letters look like other signs.
  var symbols: SymbolFont?
}

/// One reading of the styles of a workbook: sheets name them by their number.
final class StyleScan: TagScan {
  private(set) var styles: [CellStyle] = []
  private var codes: [Int: String] = [:]
  private var formats: [Int: NumberFormat] = [:]
  private var fonts: [CellStyle] = []
  /// The list that is being read; what is changed by conditions has fonts too, which are no cell's own.
  private var list = ""

  private static let lists: Set<String> = ["numFmts", "fonts", "cellXfs", "cellStyleXfs", "dxfs"]
  /// What Excel takes at most.
  private static let (mostStyles, mostFormats) = (65_536, 4096)

  override func start(_ tag: String, _ attributes: Attributes) {
    switch (list, tag) {
    case ("numFmts", "numFmt"):
      if codes.count == Self.mostFormats { return stop() }
      if let number = attributes.number("numFmtId") { codes[number] = attributes["formatCode"] }
    case ("fonts", "font"):
      if fonts.count == Self.mostStyles { return stop() }
      fonts.append(CellStyle())
    case ("fonts", "strike"): setLast { $0.isStruck = attributes.isOn("val", unlessSaid: true) }
    case ("fonts", "name"): setLast { $0.symbols = attributes["val"].flatMap(SymbolFont.init) }
    case ("cellXfs", "xf"):
      if styles.count == Self.mostStyles { return stop() }
      let font = attributes.number("fontId") ?? 0
      var style = fonts.indices.contains(font) ? fonts[font] : CellStyle()
      style.format = format(attributes.number("numFmtId") ?? 0)
      styles.append(style)
    case _ where Self.lists.contains(tag): list = tag
    default: break
    }
  }

  /// Read once, however many styles name it.
  private func format(_ number: Int) -> NumberFormat? {
    if let known = formats[number] { return known }
    let format = codes[number].map { NumberFormat($0) } ?? NumberFormat.builtIn(number)
    formats[number] = format
    return format
  }

  private func setLast(_ change: (inout CellStyle) -> Void) {
    guard !fonts.isEmpty else { return }
    change(&fonts[fonts.count - 1])
  }

  override func end(_ tag: String) {
    if tag == list { list = "" }
  }
}

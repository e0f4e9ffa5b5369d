import CNcurses
import Drawing

/// How this terminal shows each style.
struct Palette {
  /// How many colours the terminal has; 0 for one without.
  let colors: Int

  private var looks: [Look] = Array(repeating: Look(), count: Style.Color.allCases.count)

  /// Attributes and a colour pair of ncurses.
  private struct Look {
    var attributes: attr_t = 0
    var pair: Int16 = 0
  }

  /// The palette of the current screen.
  init() {
    colors = has_colors() ? max(0, Int(tigetnum("colors"))) : 0
    looks[Int(Style.Color.dim.rawValue)].attributes = ntm_dim
    guard colors >= 8 else { return }
    start_color()
    // The terminal's own background, where it can be asked for.
    let background: Int16 = use_default_colors() == OK ? -1 : Int16(COLOR_BLACK)
    for (color, number) in foregrounds() {
      let pair = Int16(color.rawValue)
      init_pair(pair, number, background)
      looks[Int(color.rawValue)] = Look(attributes: 0, pair: pair)
    }
  }

  /// The attributes and the colour pair of a style.
  func look(of style: Style) -> (attributes: attr_t, pair: Int16) {
    let look = looks[Int(style.color.rawValue)]
    var attributes = look.attributes
    if style.bold { attributes |= ntm_bold }
    if style.reverse { attributes |= ntm_reverse }
    if style.underline { attributes |= ntm_underline }
    return (attributes, look.pair)
  }

  /// The basic colours, which every terminal's theme makes readable; a grey only where it is surely one.
  private func foregrounds() -> [(Style.Color, Int16)] {
    let basic: [(Style.Color, Int16)] = [
      (.good, Int16(COLOR_GREEN)), (.bad, Int16(COLOR_RED)), (.accent, Int16(COLOR_CYAN)),
      (.warning, Int16(COLOR_YELLOW)),
    ]
    return colors >= 256 ? basic + [(.dim, 245)] : basic
  }
}

import Drawing
import Terminal

/// The least that a Swift program on ncurses can do: opens the terminal, shows one full canvas, ends on a key.
///
/// `ntm-bench` measures how long the first frame of `ntm` takes against this. It links neither GRDB nor Foundation.
@main
enum Floor {
  static func main() throws {
    let terminal = try Terminal()
    defer { terminal.close() }
    terminal.present(canvas(of: terminal.size))
    while case .resized = terminal.nextEvent() {}
  }

  /// As much text, colour and sign as the home screen has.
  private static func canvas(of size: Size) -> Canvas {
    var canvas = Canvas(size: size)
    canvas.draw("ntm › Lạng Sơn › Chi Lăng", row: 0, column: 1, style: .bold)
    for row in 2..<max(2, size.rows - 3) {
      canvas.draw("Bằng Hữu \(row)", row: row, column: 1, limit: 18)
      canvas.draw("│ Xã Vạn Linh ██████▌", row: row, column: 20, limit: 26, style: .dim)
      let style: Style = row.isMultiple(of: 2) ? .good : .bad
      canvas.draw("│ ✓ \(row) Cơ sở vật chất văn hóa", row: row, column: 48, style: style)
    }
    canvas.draw("↑↓ Chuyển  Space Kết quả  F4 Ghi chú  F3 Tìm", row: size.rows - 1, column: 1)
    canvas.draw("F1 Trợ giúp", row: size.rows - 1, column: size.columns - 12, style: .bold)
    return canvas
  }
}

internal import Foundation
internal import Localization

/// gazette-config(5): the settings with their defaults.
struct SettingsPage {
  private var page: ManualPage

  var text: String { page.text }

  /// - Parameter defaults: the complete settings with comments, as `gazette config --defaults` prints them.
  init(_ defaults: String, version: String) {
    page = ManualPage(
      name: "gazette-config", section: 5, version: version,
      summary: Wording(en: "settings of gazette", vi: "cài đặt của gazette").text)
    page.heading(Wording(en: "DESCRIPTION", vi: "MÔ TẢ"))
    page.paragraphs(
      Wording(
        en: """
          gazette reads its settings from $XDG_CONFIG_HOME/gazette/config.toml, by default ~/.config/gazette/config.toml, \
          and reads them again when the file changes. The file is TOML. It need not exist, and it may name only what is to \
          be different. A setting with a mistake is reported with its line, and the others hold.
          gazette config --defaults prints the settings below, gazette config --check finds mistakes, gazette config \
          --path prints where the file is.
          """,
        vi: """
          gazette đọc cài đặt từ $XDG_CONFIG_HOME/gazette/config.toml, mặc định là ~/.config/gazette/config.toml, và đọc \
          lại khi tệp thay đổi. Tệp theo định dạng TOML. Không bắt buộc phải có tệp này, và chỉ cần ghi những \
          gì muốn khác. Mục nào sai được báo cùng số dòng, các mục còn lại vẫn có hiệu lực.
          gazette config --defaults in cài đặt dưới đây, gazette config --check tìm lỗi, gazette config --path in vị trí \
          của tệp.
          """
      ).text)
    page.heading(Wording(en: "DEFAULTS", vi: "MẶC ĐỊNH"))
    page.example(defaults.components(separatedBy: "\n"))
    page.heading(Wording(en: "SEE ALSO", vi: "XEM THÊM"))
    page.paragraphs("gazette(1)")
  }
}

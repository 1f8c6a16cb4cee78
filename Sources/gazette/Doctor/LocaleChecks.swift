internal import Foundation
internal import Localization
internal import Terminal

/// The locale, which says how text is encoded and in which language gazette speaks.
struct LocaleChecks {
  var findings: [Diagnosis] { [encoding, language] }

  private var encoding: Diagnosis {
    let environment = ProcessInfo.processInfo.environment
    let named = ["LC_ALL", "LC_CTYPE", "LANG"].lazy.compactMap { name in
      environment[name].flatMap { $0.isEmpty ? nil : "\(name)=\($0)" }
    }.first
    let isInstalled = setlocale(LC_CTYPE, "") != nil
    let codeset = nl_langinfo(nl_item(CODESET)).map { String(cString: $0) } ?? ""
    setlocale(LC_CTYPE, "C")
    let name = Sanitized(named ?? "LANG=").text
    if !isInstalled {
      return .warning(
        "locale.encoding", Wording(en: "\(name) is not installed", vi: "\(name) chưa được cài"),
        do: Wording(
          en: "Generate the locale (Debian: dpkg-reconfigure locales), or set LC_CTYPE=C.UTF-8.",
          vi: "Hãy tạo locale này (Debian: dpkg-reconfigure locales), hoặc đặt LC_CTYPE=C.UTF-8."))
    }
    guard codeset == "UTF-8" else {
      return .warning(
        "locale.encoding",
        Wording(
          en: "\(name) has the encoding \(codeset), not UTF-8",
          vi: "\(name) dùng bảng mã \(codeset), không phải UTF-8"),
        do: Wording(
          en: "Set LANG to a locale with UTF-8, for example LANG=C.UTF-8 or vi_VN.UTF-8.",
          vi: "Hãy đặt LANG thành một locale UTF-8, ví dụ LANG=C.UTF-8 hoặc vi_VN.UTF-8."))
    }
    return .ok("locale.encoding", .same("\(name), UTF-8"))
  }

  private var language: Diagnosis {
    .ok("locale.language", Wording(en: "gazette speaks English", vi: "gazette dùng tiếng Việt"))
  }
}

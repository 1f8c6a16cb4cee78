internal import Localization

/// The parts of the manual besides the program's own tables.
enum ManualTables {
  /// The variables of the environment to which gazette listens.
  static let variables: [(names: String, meaning: Wording)] = [
    (
      "LC_ALL, LC_MESSAGES, LANG",
      Wording(
        en: "The language in which gazette speaks: en, vi. --language-of-interface comes before them.",
        vi: "Ngôn ngữ giao diện của gazette: en, vi. --language-of-interface được ưu tiên hơn.")
    ),
    (
      "TERM, NO_COLOR",
      Wording(
        en: "The kind of the terminal. If NO_COLOR is set, no colours are used (no-color.org).",
        vi: "Loại cửa sổ dòng lệnh. Nếu NO_COLOR được đặt thì không dùng màu (no-color.org).")
    ),
    (
      "EDITOR",
      Wording(
        en: "The editor that opens files; vi without it.",
        vi: "Trình soạn thảo để mở tệp; nếu không đặt thì dùng vi.")
    ),
    (
      "BROWSER",
      Wording(
        en:
          "The programs that open links, separated by colons; the first that is there is taken. xdg-open without it.",
        vi:
          "Các chương trình mở liên kết, ngăn cách bằng dấu hai chấm; dùng chương trình đầu tiên có sẵn. Nếu không đặt "
          + "thì dùng xdg-open.")
    ),
    (
      "XDG_CONFIG_HOME, XDG_DATA_HOME, XDG_STATE_HOME, XDG_CACHE_HOME",
      Wording(en: "The folders of the files below.", vi: "Các thư mục chứa những tệp dưới đây.")
    ),
    (
      "http_proxy, https_proxy, no_proxy",
      Wording(
        en: "Proxies for fetching, as curl knows them.", vi: "Máy chủ trung gian khi tải tin, như trong curl."
      )
    ),
    (
      "GAZETTE_INTAKE, GAZETTE_FETCH",
      Wording(
        en:
          "Other files for the helpers gazette-intake, which reads pages, feeds, mail and archives, and gazette-fetch, "
          + "which speaks with the network.",
        vi:
          "Tệp khác cho các chương trình phụ gazette-intake (đọc trang web, nguồn tin, thư và tệp nén) và "
          + "gazette-fetch (làm việc với mạng).")
    ),
  ]

  /// The files of gazette.
  static let files: [(path: String, meaning: Wording)] = [
    (
      "~/.config/gazette/config.toml",
      Wording(en: "Settings; see gazette-config(5).", vi: "Cấu hình; xem gazette-config(5).")
    ),
    ("~/.config/gazette/sources.toml", Wording(en: "The sources of news.", vi: "Các nguồn tin.")),
    (
      "~/.config/gazette/entities.toml", Wording(en: "Corrections of names.", vi: "Các sửa đổi về tên riêng.")
    ),
    (
      "~/.config/gazette/termbase.txt",
      Wording(
        en: "Accepted and rejected translations of terms.",
        vi: "Các cách dịch thuật ngữ đã chấp nhận và đã loại.")
    ),
    (
      "~/.local/share/gazette/articles, warc",
      Wording(
        en: "The kept articles as Markdown, and the bytes as they came.",
        vi: "Các bài đã giữ dưới dạng Markdown, và dữ liệu gốc.")
    ),
    (
      "~/.local/share/gazette/subscriptions.sqlite",
      Wording(en: "What was fetched when.", vi: "Đã tải gì và khi nào.")
    ),
    (
      "~/.local/state/gazette/state.sqlite",
      Wording(en: "Reading marks, stars, places.", vi: "Dấu đã đọc, sao, vị trí đang đọc.")
    ),
    (
      "~/.cache/gazette/",
      Wording(
        en: "Indexes. They may be deleted: the next start makes them anew.",
        vi: "Chỉ mục. Có thể xóa: lần khởi động sau sẽ tạo lại.")
    ),
  ]
}

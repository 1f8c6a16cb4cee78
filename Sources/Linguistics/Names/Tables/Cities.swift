/// Cities, states and provinces that news names often. The time zone database, which Foundation brings, names
/// some four hundred cities in English; here are those that it lacks, and the Vietnamese forms that differ.
/// From common knowledge.
enum Cities {
  /// Cities of the world without a time zone of their own.
  static let world = """
    Abuja,Aleppo,Alexandria,Antwerp,Atlanta,Bali,Bangalore,Barcelona,Basra,Beijing,Benghazi,Birmingham,Boston,\
    Brasília,Canberra,Cape Town,Cardiff,Chennai,Cologne,Crimea,Dallas,Damascus,Davos,Delhi,Doha,Edinburgh,\
    Fallujah,Florence,Frankfurt,Fukushima,Gaza Strip,Geneva,Glasgow,Guangzhou,Guantanamo Bay,Hamburg,Hanoi,\
    Hiroshima,Ho Chi Minh City,Houston,Hyderabad,Islamabad,Jeddah,Kandahar,Kashmir,Kharkiv,Kyoto,Lagos,Lahore,\
    Las Vegas,Leeds,Liverpool,Lyon,Manchester,Marseille,Mecca,Miami,Milan,Mosul,Mumbai,Munich,Nagasaki,\
    Nanjing,Naples,New Delhi,New York City,Odesa,Okinawa,Osaka,Ottawa,Peshawar,Philadelphia,Pretoria,\
    Pyongyang,Quebec,Rafah,Rotterdam,Saint Petersburg,San Diego,San Francisco,Seattle,Sevastopol,Shenzhen,\
    St. Petersburg,The Hague,Tel Aviv,Tibet,Tokyo,Turin,Valencia,Venice,Wellington,West Bank,Wuhan,Xinjiang,\
    Yokohama,England,Scotland,Wales,Northern Ireland,Middle East,Persian Gulf,Pacific Ocean,Atlantic Ocean,\
    Indian Ocean,Mediterranean Sea,South China Sea,Balkans,Scandinavia,Siberia,Korean Peninsula,\
    Black Sea,Red Sea,Gulf of Mexico,Ontario,British Columbia,Alberta,Nova Scotia,\
    Queensland,Tasmania,Bavaria,Catalonia,Flanders,Wallonia,Sicily,Okinawa,Kerala,Punjab,Brooklyn,Manhattan,\
    Hollywood,Silicon Valley,Earth,Mars,Moon
    """

  /// The states of the United States.
  static let americanStates = """
    Alabama,Alaska,Arizona,Arkansas,California,Colorado,Connecticut,Delaware,Florida,Hawaii,Idaho,Illinois,\
    Indiana,Iowa,Kansas,Kentucky,Louisiana,Maine,Maryland,Massachusetts,Michigan,Minnesota,Mississippi,Missouri,\
    Montana,Nebraska,Nevada,New Hampshire,New Jersey,New Mexico,New York,North Carolina,North Dakota,Ohio,\
    Oklahoma,Oregon,Pennsylvania,Rhode Island,South Carolina,South Dakota,Tennessee,Texas,Utah,Vermont,Virginia,\
    West Virginia,Wisconsin,Wyoming
    """

  /// Provinces and larger cities of Vietnam, and the names of its regions.
  static let vietnam = """
    An Giang,Bà Rịa - Vũng Tàu,Bà Rịa,Bắc Giang,Bắc Kạn,Bạc Liêu,Bắc Ninh,Bến Tre,Bình Dương,Bình Định,\
    Bình Phước,Bình Thuận,Buôn Ma Thuột,Cà Mau,Cam Ranh,Cần Thơ,Cao Bằng,Côn Đảo,Đà Lạt,Đà Nẵng,Đắk Lắk,\
    Đắk Nông,Đắc Lắc,Điện Biên,Điện Biên Phủ,Đồng Bằng Sông Cửu Long,Đồng Nai,Đồng Tháp,Gia Lai,Hà Giang,Hạ Long,\
    Hà Nam,Hà Nội,Hà Tây,Hà Tĩnh,Hải Dương,Hải Phòng,Hậu Giang,Hòa Bình,Hoàng Sa,Hội An,Huế,Hưng Yên,Khánh Hòa,\
    Kiên Giang,Kon Tum,Lai Châu,Lâm Đồng,Lạng Sơn,Lào Cai,Long An,Nam Định,Nghệ An,Nha Trang,Ninh Bình,\
    Ninh Thuận,Phú Quốc,Phú Thọ,Phú Yên,Quảng Bình,Quảng Nam,Quảng Ngãi,Quảng Ninh,Quảng Trị,Quy Nhơn,Sài Gòn,\
    Sóc Trăng,Sơn La,Tây Ninh,Tây Nguyên,Thái Bình,Thái Nguyên,Thanh Hóa,Thủ Đức,Thừa Thiên Huế,\
    Thừa Thiên - Huế,Tiền Giang,Trà Vinh,Trường Sa,Tuyên Quang,Vĩnh Long,Vĩnh Phúc,Vũng Tàu,Yên Bái,Biển Đông,\
    Bắc Bộ,Nam Bộ,Trung Bộ
    """

  /// A line: the English name; its Vietnamese names, the first of them the one to show.
  static let vietnameseForms = """
    Atlantic Ocean;Đại Tây Dương
    Beijing;Bắc Kinh
    Crimea;Crimea|Crưm
    Earth;Trái Đất|Trái đất
    England;nước Anh
    Gaza Strip;Dải Gaza|dải Gaza
    Guangzhou;Quảng Châu
    Gulf of Mexico;Vịnh Mexico|vịnh Mexico
    Hanoi;Hà Nội
    Ho Chi Minh City;TP.HCM|TP. HCM|TP HCM|TPHCM|thành phố Hồ Chí Minh|TP Hồ Chí Minh|TP. Hồ Chí Minh
    Indian Ocean;Ấn Độ Dương
    Korean Peninsula;bán đảo Triều Tiên
    London;Luân Đôn|London|Luân-đôn
    Mars;Sao Hỏa|sao Hỏa|sao Hoả
    Mediterranean Sea;Địa Trung Hải
    Middle East;Trung Đông
    Moon;Mặt Trăng|Mặt trăng
    Moscow;Mát-xcơ-va|Moskva|Moscow|Mátxcơva|Matxcơva
    Nanjing;Nam Kinh
    New South Wales|NSW;New South Wales|NSW
    New York;New York|Niu Yoóc|Niu-Oóc
    Northern Ireland;Bắc Ireland
    Pacific Ocean;Thái Bình Dương
    Paris;Paris|Pa-ri
    Persian Gulf;vịnh Ba Tư|Vịnh Ba Tư
    Pyongyang;Bình Nhưỡng
    Rome;Roma|Rome|La Mã
    Scotland;Scotland|Xcốt-len
    Seoul;Seoul|Xơ-un
    Shanghai;Thượng Hải
    Shenzhen;Thâm Quyến
    South China Sea;Biển Đông
    Taipei;Đài Bắc
    Tibet;Tây Tạng
    Tokyo;Tokyo|Tô-ky-ô
    Vientiane;Viêng Chăn
    Washington|Washington, D.C.|Washington D.C.|Washington, DC|Washington DC;Washington|Oa-sinh-tơn|Washington, D.C.|Washington D.C.
    West Bank;Bờ Tây
    Wuhan;Vũ Hán
    Xinjiang;Tân Cương
    """
}

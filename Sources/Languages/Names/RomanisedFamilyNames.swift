internal import Text

/// Family names of languages that put the family name first, as texts in Latin letters write them. Names of people from
/// everywhere are in texts of all languages, so these lists belong to no language of texts.
package enum RomanisedFamilyNames {
  package static let chinese = folded(
    """
    Ai Bai Bo Cai Cao Chan Chang Chao Chau Chen Cheng Cheung Chi Chiang Chin Chou Chow Chu Cui Dai Deng \
    Ding Dong Du Duan Fan Fang Feng Fong Fu Fung Gao Geng Gong Gu Guan Guo Han Hao He Ho Hong Hou Hsieh \
    Hsu Hu Hua Huang Hui Hung Jia Jiang Jin Kang Kong Kwok Lai Lam Lau Lee Lei Leung Li Liang Liao Lim \
    Lin Ling Liu Lo Long Lu Luo Lyu Ma Mao Mei Meng Mo Ng Ni Ning Ong Ou Pan Peng Qi Qian Qiao Qin Qiu \
    Ren Ruan Shao Shen Sheng Shi Soong Su Sun Tam Tan Tang Tao Teng Teo Tian Tong Tsai Tsang Tse Tung \
    Wan Wang Wei Wen Wong Wu Xi Xia Xiang Xiao Xie Xiong Xu Xue Yan Yang Yao Ye Yeung Yi Yin Ying You Yu \
    Yuan Yue Zeng Zhan Zhang Zhao Zheng Zhong Zhou Zhu Zou
    """)

  package static let korean = folded(
    """
    Ahn An Bae Baek Ban Byun Cha Cho Choe Choi Chon Chong Chun Chung Gong Goo Gu Ha Han Heo Hong Hur \
    Hwang Hyun Im Jang Jeon Jeong Ji Jin Jo Joo Ju Jung Kang Kim Ko Koo Kwak Kwon Lee Lim Ma Min Moon Na \
    Nam No Noh Oh Pak Park Rhee Ri Roh Ryu Seo Shim Shin Sim Sin So Sohn Son Song Suh Sung Uhm Um Woo \
    Yang Yeo Yeom Yi Yim Yoo Yoon Yu Yun
    """)

  package static let japanese = folded(
    """
    Abe Aoki Arai Aso Endo Fujii Fujimori Fujimoto Fujita Fujiwara Fukuda Fukushima Goto Hamada Hara \
    Harada Hasegawa Hashimoto Hatoyama Hayashi Honda Hosokawa Ichikawa Ikeda Imai Inoue Ishiba Ishida \
    Ishihara Ishii Ishikawa Ito Iwasaki Kan Kaneko Kato Kawaguchi Kikuchi Kimura Kishi Kishida Kobayashi \
    Koizumi Komatsu Kondo Kono Kubo Kudo Kuroda Maeda Maruyama Masuda Matsuda Matsui Matsumoto Matsuoka \
    Miki Mishima Miura Miyamoto Miyazaki Mori Morita Motegi Murakami Murata Nagasawa Nakagawa Nakajima \
    Nakamura Nakano Nakasone Nakayama Nishimura Noda Noguchi Nomura Obuchi Ogawa Ohno Okada Okamoto \
    Onishi Ono Osaka Ota Otani Ozawa Saito Sakai Sakamoto Sasaki Sato Shibata Shimada Shimizu Suga \
    Sugiyama Suzuki Takagi Takahashi Takaichi Takeda Takeshita Tamura Tanaka Taniguchi Uchida Ueda Ueno \
    Wada Watanabe Yamada Yamaguchi Yamamoto Yamashita Yamazaki Yokoyama Yoshida Yoshimura
    """)

  private static func folded(_ list: String) -> Set<String> {
    Set(list.split(separator: " ").map { fold(String($0)) })
  }
}

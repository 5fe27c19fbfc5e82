using System.Collections.Frozen;

namespace PteroBot.Sandbox.Discord.Forms;

/// <summary>The languages of Discord's clients.</summary>
internal static class Locales
{
    public static readonly FrozenSet<string> Known = new[]
    {
        "id", "da", "de", "en-GB", "en-US", "es-ES", "es-419", "fr", "hr", "it", "lt", "hu", "nl", "no", "pl", "pt-BR", "ro", "fi", "sv-SE",
        "vi", "tr", "cs", "el", "bg", "ru", "uk", "hi", "th", "zh-CN", "ja", "zh-TW", "ko", "ar", "he",
    }.ToFrozenSet();
}

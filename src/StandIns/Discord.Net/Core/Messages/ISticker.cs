namespace Discord;

/// <summary>Here because signatures name it; the bot sends no stickers.</summary>
public interface ISticker;

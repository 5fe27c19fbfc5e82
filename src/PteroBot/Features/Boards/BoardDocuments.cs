using System.Text.Json.Serialization;
using PteroBot.Storage;

namespace PteroBot.Features.Boards;

/// <summary>How boards lie in the store.</summary>
internal static class BoardDocuments
{
    /// <summary>A guild's boards, by age.</summary>
    public static DocumentIndex<Board> ByGuild { get; } = new("guild", board => IndexValue.Of(board.Standing.GuildId, board.CreatedAt));

    public static DocumentType<Board> Type { get; } = new("board", () => BoardJson.Default.Board, ByGuild);
}

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, UseStringEnumConverter = true, IgnoreReadOnlyProperties = true)]
[JsonSerializable(typeof(Board))]
internal sealed partial class BoardJson : JsonSerializerContext;

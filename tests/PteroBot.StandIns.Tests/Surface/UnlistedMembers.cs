namespace PteroBot.StandIns.Tests.Surface;

/// <summary>What the check finds although it is right, with the reason. Types that the listing never shows are all types of Discord.Net.</summary>
internal static class UnlistedMembers
{
    public static readonly IReadOnlyList<string> Lines =
    [
        // Types that listed members mention.
        "public enum ActivityProperties [Flags] is not listed",
        "public struct EmbedImage is not listed",
        "public struct EmbedThumbnail is not listed",
        "public enum EmbedType is not listed",
        "public interface IAttachment is not listed",
        "public interface IDMChannel is not listed",
        "public interface IDiscordInteractionData is not listed",
        "public interface IEmbed is not listed",
        "public interface INestedChannel is not listed",
        "public interface ISelfUser is not listed",
        "public interface ISticker is not listed",
        "public interface IThreadChannel is not listed",
        "public enum MessageSource is not listed",
        "public enum ThreadArchiveDuration is not listed",
        "public enum ThreadType is not listed",
        "public enum ImageFormat is not listed",
        "public class PollProperties is not listed",
        "public struct Overwrite is not listed",
        "public struct OverwritePermissions is not listed",
        "public enum PermissionTarget is not listed",

        // The entities behind those interfaces.
        "public class Attachment is not listed",
        "public class RestChannel is not listed",
        "public abstract class RestEntity<T> where T : IEquatable<T> is not listed",
        "public abstract class RestMessage is not listed",
        "public class RestSelfUser is not listed",
        "public class RestUser is not listed",
        "public class SocketApplicationCommand is not listed",
        "public abstract class SocketChannel is not listed",
        "public abstract class SocketEntity<T> where T : IEquatable<T> is not listed",
        "public class SocketGuildChannel is not listed",
        "public abstract class SocketMessage is not listed",
        "public class SocketTextChannel is not listed",
        "public class SocketUserMessage is not listed",

        // Among the members that the listing leaves out.
        "SocketGuild: public DateTimeOffset CreatedAt { get; }",
        "ITextChannel: Task<IThreadChannel> CreateThreadAsync(string name, ThreadType type = ThreadType.PublicThread, ThreadArchiveDuration autoArchiveDuration = ThreadArchiveDuration.OneDay, IMessage message = null, bool? invitable = null, int? slowmode = null, RequestOptions options = null);",

        // Overridden here, hidden with "new" there: callers cannot tell.
        "RestUserMessage: public Task ModifyAsync(Action<MessageProperties> func, RequestOptions options = null); can be overridden here only",

        // An interaction goes to the thread pool as it is, without another object around it.
        "SocketInteraction: derives from IThreadPoolWorkItem, the listed one from SocketEntity<ulong>, IDiscordInteraction",

        // The package has a base class for the data of all commands; here there is one kind.
        "SocketSlashCommandData: derives from IApplicationCommandInteractionData, the listed one from SocketCommandBaseData<SocketSlashCommandDataOption>",
        "SocketSlashCommandData: public ulong Id { get; }",
        "SocketSlashCommandData: public string Name { get; }",
        "SocketSlashCommandData: public IReadOnlyCollection<SocketSlashCommandDataOption> Options { get; }",
    ];
}

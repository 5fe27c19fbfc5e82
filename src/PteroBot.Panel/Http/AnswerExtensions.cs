namespace PteroBot.Panel.Http;

/// <summary>Questions about answers and failures that more than one handler asks.</summary>
internal static class AnswerExtensions
{
    /// <summary>Whether the answer says that it is JSON.</summary>
    public static bool IsJson(this HttpResponseMessage response) =>
        response.MediaType()?.EndsWith("json", StringComparison.OrdinalIgnoreCase) == true;

    /// <summary>Whether the answer says that it is a web page.</summary>
    public static bool IsWebPage(this HttpResponseMessage response) =>
        response.MediaType() is { } type && (type.Equals("text/html", StringComparison.OrdinalIgnoreCase) || type.Equals("application/xhtml+xml", StringComparison.OrdinalIgnoreCase));

    /// <summary>The body that was read by <see cref="BufferingHandler"/>.</summary>
    public static ReadOnlyMemory<byte> Body(this HttpResponseMessage response) => (response.Content as BufferedContent)?.Body ?? default;

    private static string? MediaType(this HttpResponseMessage response) => (response.Content as BufferedContent)?.MediaType;

    /// <summary>Whether the connection was refused by us.</summary>
    public static bool IsRefusedByGuard(this Exception exception) =>
        exception is AddressNotAllowedException || exception.InnerException?.IsRefusedByGuard() == true;
}

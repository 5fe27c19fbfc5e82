using PteroBot.Access;
using PteroBot.Interactions;

namespace PteroBot.Features.Admin.Servers.Databases;

/// <summary>The custom ids of <c>/admin databases</c>.</summary>
internal static class DatabaseIds
{
    public const string Area = "admindatabases";

    public static CustomId AskRotate(DatabaseView view) => On("ask", view);

    public static CustomId Rotate(DatabaseView view) => On("rotate", view);

    public static CustomId Type(DatabaseView view) => On("type", view).With(TypedName.Short(view.Database.Name));

    private static CustomId On(string action, DatabaseView view) => CustomId.Of(Area, action, view.Place.Server.Id.ToString(), view.Database.Id.ToString());
}

/// <summary>Answers for commands and controls of <c>/admin databases</c> alike. What shows a password is a message of its own, for one person.</summary>
internal sealed class ServerDatabasesDesk(AdminDoor door, AdminServers servers, ServerDatabases databases, TimeProvider clock)
{
    public Task ListAsync(BotContext context, string server, int page = 1) => WithAsync(context, server, async place =>
        ServerDatabaseEmbeds.List(await ServerDatabases.ListAsync(place, page, context.Cancellation)));

    public Task CreateAsync(BotContext context, string server, string name, string from, int? host) => WithAsync(context, server, async place =>
        Secret(await databases.CreateAsync(place, name, from, host, context.Cancellation)));

    public Task PasswordAsync(BotContext context, string server, string database) => WithAsync(context, server, async place =>
        Secret(await ServerDatabases.FindAsync(place, database, context.Cancellation, withPassword: true)));

    public Task AskRotateAsync(BotContext context, string server, string database) => WithDatabaseAsync(context, server, database, found =>
        Task.FromResult(ServerDatabaseEmbeds.RotateQuestion(found, Confirming(context).On(DatabaseIds.Rotate(found)), clock)));

    public Task RotateAsync(BotContext context, string server, string database) => WithDatabaseAsync(context, server, database, async found =>
        ServerDatabaseEmbeds.Secret(await databases.RotateAsync(found, context.Cancellation)));

    public Task AskDeleteAsync(BotContext context, string server, string database) => WithDatabaseAsync(context, server, database, found =>
        Task.FromResult(ServerDatabaseEmbeds.DeleteQuestion(found, Confirming(context).On(DatabaseIds.Type(found)), clock)));

    public Task DeleteAsync(BotContext context, string server, string database, string typed) => WithAsync(context, server, async place =>
    {
        if (!(await ServerDatabases.FindAsync(place, database, context.Cancellation)).TryGet(out var found, out var refusal))
            return refusal;
        return TypedName.Fits(typed, found.Database.Name)
            ? ServerDatabaseEmbeds.List(await databases.DeleteAsync(found, context.Cancellation))
            : new Explained(TypedName.NotTyped(found.Database.Name));
    });

    private static Decision<Reply> Secret(Decision<DatabaseView> done) => done.TryGet(out var view, out var refusal) ? ServerDatabaseEmbeds.Secret(view) : refusal;

    private Confirmation Confirming(BotContext context) => Confirmation.For(context.Actor.UserId, clock);

    private Task WithDatabaseAsync(BotContext context, string server, string database, Func<DatabaseView, Task<Reply>> answer) => WithAsync(context, server, async place =>
        (await ServerDatabases.FindAsync(place, database, context.Cancellation)).TryGet(out var found, out var refusal) ? await answer(found) : refusal);

    private Task WithAsync(BotContext context, string server, Func<AdminServer, Task<Decision<Reply>>> answer) => door.AnswerAsync(context, async access =>
        (await servers.FindAsync(access, server, context.Cancellation)).TryGet(out var place, out var refusal) ? await answer(place) : refusal);
}

using PteroBot.Access;
using PteroBot.Interactions;

namespace PteroBot.Features.Admin;

/// <summary>Base of the modules of <c>/admin</c>. Each bears <see cref="PanelAdministratorAttribute"/> too: forms open without asking the panel.</summary>
internal abstract class AdministratorModule(AdminDoor door) : BotModule
{
    /// <summary>Runs the work with the guild's application key. What it refuses, only this person sees.</summary>
    protected Task AdministerAsync(Func<AdministrationAccess, Task<Decision<Reply>>> work) => door.AnswerAsync(Context, work);

    /// <summary>The same with one thing of the panel, which is looked for first.</summary>
    protected Task AdministerAsync<T>(Func<AdministrationAccess, Task<Decision<T>>> find, Func<T, Task<Decision<Reply>>> answer) where T : class =>
        AdministerAsync(async access => (await find(access)).TryGet(out var found, out var refusal) ? await answer(found) : refusal);
}
